//! The page as one file, to save and to open from a disk: it has all its parts inside, and may connect to nothing.
//!
//! Comes in: `dist/page` and the script that stands in for what is fetched there. Goes out: `article-lens.html`.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::shell::Outcome;

/// The page with its styles and scripts inside. `old` is the script for old browsers, `bundle` all of the others and the modules,
/// `licenses` what has to go along with all of them.
pub(crate) fn one_file(page: &str, styles: &str, old: &str, bundle: &str, licenses: &str) -> Outcome<String> {
    // What would end an element early cannot stand in it.
    if [old, bundle].iter().any(|script| script.to_ascii_lowercase().contains("</script")) {
        return Err("A script of the one file has the end of a script inside.".into());
    }
    let policy = format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {}; connect-src 'none'; img-src data:; base-uri 'none'; form-action 'none'",
        hashed(old),
        hashed(bundle),
        hashed(styles)
    );
    let (before, behind) = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"")?;
    let page = [before, &policy, behind].concat();
    let page =
        replaced(&page, "<link rel=\"stylesheet\" href=\"page.css\">", &format!("<style>{styles}</style>"))?;
    let page = replaced(&page, "<script src=\"old.js\"></script>", &format!("<script>{old}</script>"))?;
    let module = "<script type=\"module\" src=\"article-lens.js\"></script>";
    let page = replaced(&page, module, &format!("<script type=\"module\">{bundle}</script>"))?;
    let page = replaced(&page, "<script type=\"module\" src=\"offline.js\"></script>\n", "")?;
    let page = replaced(&page, "href=\"static/icon.svg\"", "href=\"data:,\"")?;
    let (before, behind) = between(&page, "<nav aria-label=\"About this page\">", "</nav>")?;
    let licenses = licenses.replace('&', "&amp;").replace('<', "&lt;");
    let licenses = format!("<details><summary>Licenses</summary><pre>{licenses}</pre></details>");
    let page = [before, "\nThis page is one file: it may connect to nothing.\n", &licenses, behind].concat();
    Ok(page.lines().filter(|line| !line.starts_with("<link rel=\"m")).collect::<Vec<_>>().join("\n") + "\n")
}

/// What stands before and behind the text between two marks.
fn between<'a>(page: &'a str, from: &str, to: &str) -> Outcome<(&'a str, &'a str)> {
    let start = page.find(from).map(|at| at + from.len());
    let end = start.and_then(|start| Some(start + page[start..].find(to)?));
    let (start, end) = start.zip(end).ok_or(format!("web/index.html has no {from}."))?;
    Ok((&page[..start], &page[end..]))
}

fn replaced(page: &str, old: &str, new: &str) -> Outcome<String> {
    if page.matches(old).count() == 1 {
        Ok(page.replace(old, new))
    } else {
        Err(format!("web/index.html has no {old}."))
    }
}

/// A script or style as a policy names it.
fn hashed(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_named_by_its_hash() {
        // `printf 'alert(1)' | openssl dgst -sha256 -binary | base64`
        assert_eq!(hashed("alert(1)"), "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
    }

    #[test]
    fn the_page_holds_its_parts_and_may_connect_to_nothing() {
        let page = include_str!("../../../web/index.html");
        let file = one_file(page, "a{}", "old()", "all()", "<MIT>").unwrap();
        assert!(file.contains("connect-src 'none'") && !file.contains("'self'"), "{file}");
        assert!(
            file.contains("<style>a{}</style>") && file.contains("<script type=\"module\">all()</script>"),
            "{file}"
        );
        assert!(file.contains("<pre>&lt;MIT></pre>"), "{file}");
        for apart in ["src=", "rel=\"stylesheet\"", "modulepreload", "manifest", "offline"] {
            assert!(!file.contains(apart), "{apart} in {file}");
        }
        assert!(one_file(page, "", "", "</SCRIPT>", "").is_err());
        assert!(one_file("<html>", "", "", "", "").is_err());
    }
}
