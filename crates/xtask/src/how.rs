//! The page that tells how Article Lens works: `web/how.md` with today's figures.
//!
//! Comes in: the words, the frame `web/how.html`, and `tests/accuracy.md`. Goes out: `dist/page/how.html`.

use pulldown_cmark::{Options, Parser, html::push_html};

use crate::shell::Outcome;

/// Where the words say that the figures stand, and where the frame says that the words do.
const FIGURES: &str = "<!-- accuracy -->";
const WORDS: &str = "<!-- how.md -->";

/// The page: the words in their frame, with the first table of the figures.
pub(crate) fn how(words: &str, frame: &str, accuracy: &str) -> Outcome<String> {
    if !words.contains(FIGURES) || !frame.contains(WORDS) {
        return Err(format!("web/how.md has no {FIGURES}, or web/how.html no {WORDS}."));
    }
    let words = words.replace(FIGURES, &figures(accuracy)?);
    let mut html = String::new();
    push_html(&mut html, Parser::new_ext(&words, Options::ENABLE_TABLES));
    let wide = "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Accuracy\"><table>";
    let html = html.replace("<table>", wide).replace("</table>", "</table></div>");
    Ok(frame.replace(WORDS, &html))
}

/// The first table of the figures: what was measured, ours, the best other's, the target; rows for other readers are left out.
fn figures(accuracy: &str) -> Outcome<String> {
    let mut rows = accuracy.lines().skip_while(|line| !line.starts_with("| measure ")).map(cells);
    rows.next().ok_or("tests/accuracy.md has no table of measures.")?;
    let mut table = String::from("| measured | ours | best other | target |\n| --- | --- | --- | --- |\n");
    let rows = rows.skip(1).take_while(|cells| cells.len() > 3).filter(|cells| !cells[3].is_empty());
    let mut group = "";
    for cells in rows {
        let measure = cells[0].split(" (quotations:").next().unwrap_or_default();
        let measure = measure.split(" (2026").next().unwrap_or_default();
        // "– ARI" goes on with what "OneStop, three levels in order: Flesch reading ease" began.
        let measure = match measure.strip_prefix("– ") {
            Some(more) => format!("{group}: {more}"),
            None => {
                group = measure.split(": ").next().unwrap_or_default();
                measure.to_string()
            }
        };
        table += &format!("| {measure} | {} | {} | {} |\n", cells[1], cells[2], cells[3]);
    }
    Ok(table)
}

fn cells(line: &str) -> Vec<&str> {
    line.trim().trim_matches('|').split('|').map(str::trim).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_figures_stand_in_their_frame() {
        let accuracy = "# A\n\n| measure | ours | best peer | target | floor |\n| --- | ---: | --- | --- | --- |\n\
            | news: F1 (2026-11-28, as below) | 97.25 | 96.62 | 97.2 | |\n| GUM | 1 | | | |\n\nMore.\n";
        let page = how("# How\n\n<!-- accuracy -->\n", "<main><!-- how.md --></main>", accuracy).unwrap();
        assert!(page.starts_with("<main><h1>How</h1>"), "{page}");
        assert!(page.contains("<td>news: F1</td><td>97.25</td><td>96.62</td><td>97.2</td>"), "{page}");
        assert!(!page.contains("GUM"), "{page}");
        assert!(how("# How\n", "<main><!-- how.md --></main>", accuracy).is_err());
        assert!(how("<!-- accuracy -->", "<!-- how.md -->", "no table").is_err());
    }
}
