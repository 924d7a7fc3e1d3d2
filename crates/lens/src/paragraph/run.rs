//! A run of lines without a blank one between them: which of them open a paragraph, as their neighbors tell.

use article_lens_lexicon::abbreviation::abbreviation;

use super::heading::{ends_sentence, is_open, is_short_heading, is_wrapped};
use super::line::{Form, Line, is_signature};

/// Tells each line of a run whether it opens a paragraph, and those of a list without bullets that they are its items.
pub(super) fn part(text: &str, run: &mut [Line]) {
    if are_paragraphs(text, run) {
        run.iter_mut().for_each(|line| line.parted = true);
        return;
    }
    let widest = run.iter().map(|line| width(line.of(text))).max().unwrap_or(0);
    let labels = run.iter().all(|line| is_labeled(line.of(text)));
    if labels && run.len() > 1 || are_names(text, run, widest) {
        name(text, run);
        return;
    }
    let mut above_ended = true;
    for i in 1..run.len() {
        let Some([line, next, ..]) = run.get_mut(i - 1..) else { return };
        let (own, below) = (line.of(text), next.of(text));
        let stands = breaks_early(own, below, widest)
            && (is_labeled(own) && is_labeled(below)
                || above_ended && line.form == Form::Text && is_title(own, widest));
        line.parted |= stands;
        next.parted |= stands;
        above_ended = stands || ends_sentence(own) && !ends_shortened(own);
    }
}

/// Whether lines are each a paragraph or a heading, as an editor's single returns leave them: some are longer than any
/// wrap and end a sentence, and more are than begin small, as soft wraps do.
fn are_paragraphs(text: &str, run: &[Line]) -> bool {
    let is_paragraph = |line: &&Line| {
        let own = line.of(text);
        own.len() > LONG_LINE && (ends_sentence(own) || own.ends_with(':'))
    };
    let is_small = |line: &&Line| line.of(text).starts_with(char::is_lowercase);
    run.iter().filter(is_paragraph).count() > run.iter().filter(is_small).count()
}

/// Longer lines than a person or an editor would wrap at, in bytes.
const LONG_LINE: usize = 125;

/// Whether the next word would have fitted into the line, with some room: no soft wrap.
fn breaks_early(line: &str, next: &str, widest: usize) -> bool {
    let first = next.split(' ').next().unwrap_or("");
    let goes_on = is_open(line) || next.starts_with(char::is_lowercase);
    !goes_on && width(line) + 1 + width(first) + widest / ROOM <= widest
}

/// Lines of a PDF, set in letters of unequal width, differ by so small a part.
const ROOM: usize = 8;
/// Nobody wraps all of a text at fewer columns.
const NARROWEST: usize = 30;

/// *him and Mr.*: the stop ends no sentence.
fn ends_shortened(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or("");
    abbreviation(last.trim_end_matches('.')).is_some()
}

/// In columns.
fn width(line: &str) -> usize {
    line.chars().count()
}

/// *Our Story*, *Directions:* above text: much shorter than it, or in capitals as titles are.
fn is_title(line: &str, widest: usize) -> bool {
    let label = line.strip_suffix(':');
    let capital = |word: &str| word.len() < 4 || !word.starts_with(char::is_lowercase);
    let capitals = line.split(' ').all(capital);
    let name = label.unwrap_or(line);
    is_short_heading(name)
        && !ends_shortened(name)
        && (capitals || label.is_none() && width(line) * 2 <= widest)
}

/// Whether lines are names, places, things that stand in lines of their own, and no wrapped title.
fn are_names(text: &str, run: &[Line], widest: usize) -> bool {
    let whole = || text.get(run.first()?.start..run.last()?.end);
    let small = are_counted(text, run);
    run.len() >= SHORTEST_LIST
        && run.iter().all(|line| is_name(text, line, small))
        && !(widest >= NARROWEST && whole().is_some_and(is_wrapped))
}

/// So many lines are rather a list than a wrapped title.
const SHORTEST_LIST: usize = 3;

/// *Jane Roe*, *Acme Corp.*, *2 cups flour*, and *juice of a lemon* where it may begin small.
fn is_name(text: &str, line: &Line, small: bool) -> bool {
    let own = line.of(text);
    let begins = small || !own.starts_with(char::is_lowercase) || own.as_bytes().contains(&b'@');
    begins
        && !matches!(line.form, Form::Turn | Form::Title)
        && (is_short_heading(own.trim_end_matches(':')) || is_signature(own))
}

/// Whether most lines begin with a figure, as *2 cups flour* does.
fn are_counted(text: &str, run: &[Line]) -> bool {
    2 * run.iter().filter(|line| is_counted(text, line)).count() >= run.len()
}

fn is_counted(text: &str, line: &Line) -> bool {
    line.of(text).starts_with(char::is_numeric)
}

/// Each line stands by itself: an item among counted or labeled ones, or else a heading.
fn name(text: &str, run: &mut [Line]) {
    let counted = are_counted(text, run);
    for (i, line) in run.iter_mut().enumerate() {
        line.parted = true;
        let item = is_labeled(line.of(text)) || counted && (i > 0 || is_counted(text, line));
        if line.form == Form::Text {
            line.form = if item { Form::Item } else { Form::Title };
        }
    }
}

/// *The job: Tasting dog food*: two such lines in a row are entries of a list.
pub(super) fn is_labeled(line: &str) -> bool {
    let Some(colon) = line.bytes().take(LONGEST_LABEL + 1).position(|b| b == b':') else { return false };
    let (label, rest) = (line.get(..colon).unwrap_or(""), line.get(colon + 1..).unwrap_or(""));
    label.starts_with(char::is_uppercase)
        && !is_open(line)
        && !label.contains([',', '.', '“', '"', '('])
        && rest.strip_prefix(' ').is_some_and(|rest| !rest.starts_with(['“', '"', '‘', '\'']))
}

/// *Worst part of the job*, in bytes.
const LONGEST_LABEL: usize = 32;
