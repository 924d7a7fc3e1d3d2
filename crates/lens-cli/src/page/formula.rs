//! Each formula as its row tells it: what it is, who published it, with which numbers, and when not to trust it. And by which
//! rules other tools count.

use std::io::{self, Write};

use article_lens::report::{Formula, Tool};

use super::wrapped;

pub(super) fn write(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\nTHE FORMULAS")?;
    for formula in Formula::ALL {
        let about = formula.about();
        writeln!(out, "  {} ({})", about.title, about.source)?;
        writeln!(out, "{}", wrapped(&plain(about.written), "    "))?;
        let made_for = format!("Made for {}. Usual values: {}.", about.made_for, about.range);
        let distrust = format!("Do not trust it when {}", about.distrust);
        let departs = formula.textstat_departs().map(String::from);
        for sentence in [made_for, distrust].into_iter().chain(departs) {
            writeln!(out, "{}", wrapped(&sentence, "      "))?;
        }
    }
    for tool in Tool::ALL {
        writeln!(out, "\nHOW {} COUNTS", tool.name())?;
        for rule in tool.rules() {
            writeln!(out, "{}", wrapped(rule, "  "))?;
        }
    }
    Ok(())
}

/// The formula without the braces around the names of its shares.
fn plain(written: &str) -> String {
    written.replace(['{', '}'], "")
}
