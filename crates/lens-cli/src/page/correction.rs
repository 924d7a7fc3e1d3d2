//! What a reader corrected by hand, and which of it is lost.

use std::io::{self, Write};

use article_lens::report::correction::{Change, Correction};

use super::{Page, shown, speaker};

/// The corrections in the order given; nothing where there are none.
pub(super) fn write(page: &Page, out: &mut impl Write) -> io::Result<()> {
    if page.corrections.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nCORRECTED BY HAND")?;
    for (i, Correction { anchor, change }) in (0..).zip(&page.corrections) {
        let lost = if page.report.lost.contains(&i) {
            " (lost: these words are gone, no speaker says them, or they are not charged)"
        } else {
            ""
        };
        writeln!(out, "  {}\n    {}{lost}", shown(&anchor.words, 90), told(change))?;
    }
    Ok(())
}

/// What the change says of the words.
fn told(change: &Change) -> String {
    match change {
        Change::NoQuotation => "no quotation".to_string(),
        Change::Kind(kind) => format!("quoted as: {}", speaker::form(*kind)),
        Change::Speaker(name) if name.is_empty() => "the text does not tell who says it".to_string(),
        Change::Speaker(name) => format!("said by {}", shown(name, 60)),
        Change::Name(name) => format!("its speaker’s name: {}", shown(name, 60)),
        Change::NotCharged => "not charged here".to_string(),
        Change::NeverCharged => "never charged in this text".to_string(),
        Change::Charged => "charged here, as listed".to_string(),
        Change::SpeakerKind(kind) => format!("its speaker is: {}", speaker::kind(*kind)),
    }
}
