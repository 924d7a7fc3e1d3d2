//! A run of lines without a blank one between them: which of them open a paragraph, as their neighbors tell.

use article_lens_lexicon::abbreviation::abbreviation;

use super::heading::{
    ends_sentence, is_capitalized, is_closing, is_heading, is_open, is_short_heading, is_shouted, is_wrapped,
};
use super::line::{Form, Line, is_address, is_signature};
use crate::find::last_word;

/// Tells each line of a run whether it opens a paragraph, and those of a list without bullets that they are its items.
/// `led`: whether a colon stands right above.
pub(super) fn part(text: &str, run: &mut [Line], led: bool) {
    // In a line among others an address is a word of theirs.
    if let [line] = run
        && (is_address(line.of(text)) || is_mail_address(line.of(text)))
    {
        line.form = Form::Title;
    }
    if are_paragraphs(text, run) {
        run.iter_mut().for_each(|line| line.parted = true);
        return;
    }
    let widest = run.iter().map(|line| width(line.of(text))).max().unwrap_or(0);
    if let Some(above) = take_list(text, run, widest) {
        part(text, above, led);
        return;
    }
    let labels = run.iter().all(|line| is_labeled(line.of(text)));
    let led = led || run.first().is_some_and(|line| line.of(text).ends_with(':'));
    if labels && run.len() > 1 || are_names(text, run, led, widest) {
        name(text, run, led);
        return;
    }
    let (mut above_ended, mut may_list) = (true, true);
    let last = run.len();
    for i in 1..last {
        let Some([line, next, ..]) = run.get_mut(i - 1..) else { return };
        let (own, below) = (line.of(text), next.of(text));
        // "2. Approval of Minutes" above its text.
        if line.form == Form::Item && next.form == Form::Text && is_numbered_title(own) && opens_text(below) {
            (line.form, next.parted) = (Form::Title, true);
        }
        // "Hi Tom," above a mail, "Cheers," and a name below it.
        let greets = is_closing(own) && (i == 1 || i + 1 == last && is_short_heading(below));
        let speaks = is_shouted(own) && own.len() < LONGEST_SPEAKER && own.ends_with('.');
        let stands = breaks_early(own, below, widest)
            && (is_labeled(own) && is_labeled(below)
                || above_ended && line.form == Form::Text && (greets || speaks || is_title(own, widest)));
        if stands && speaks {
            line.form = Form::Title;
        }
        line.parted |= stands;
        let listed = may_list && is_dashed(own) && is_dashed(below);
        next.parted |= stands || listed;
        above_ended = stands || ends_sentence(own) && !ends_shortened(own);
        may_list = listed || own.ends_with(':');
    }
}

/// Names the lines behind the last colon of a run, if they are the items of a list (*Bring:* / *a coat* / *bread* / *a map*); what stands
/// above them is left.
fn take_list<'r>(text: &str, run: &'r mut [Line], widest: usize) -> Option<&'r mut [Line]> {
    let colon = run.iter().rposition(|line| line.of(text).ends_with(':'))?;
    let (above, list) = run.split_at_mut_checked(colon + 1)?;
    let open = list.len() >= SHORTEST_LIST && !list.iter().any(|line| ends_sentence(line.of(text)));
    // "if you are ill;" in one line after the other: no wrap falls so.
    let parted = list.iter().rev().skip(1).all(|line| line.of(text).ends_with(';'))
        && match list {
            // Two may fall so in a wrap, but not below a line that had room.
            [first, _] => above.last().is_some_and(|led| has_room(led.of(text), first.of(text), widest)),
            _ => list.len() > 2,
        };
    if parted || colon > 0 && open && are_names(text, list, true, widest) {
        name(text, list, true);
        return Some(above);
    }
    None
}

/// Whether lines are each a paragraph or a heading, as an editor's single returns leave them: some are longer than any
/// wrap and end a sentence, and more are than begin small, as soft wraps do: *A plan fails* / *By Ada Lee* / *The town has …* (125 letters).
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

/// Whether the next word would have fitted into the line, with some room: no soft wrap. *By Ada Lee* above *The town has a plan for the winter.*
fn breaks_early(line: &str, next: &str, widest: usize) -> bool {
    has_room(line, next, widest) && !next.starts_with(char::is_lowercase) && !is_open(line)
}

fn has_room(line: &str, next: &str, widest: usize) -> bool {
    let first = next.split(' ').next().unwrap_or("");
    width(line) + 1 + width(first) + widest / ROOM <= widest
}

/// Lines of a PDF, set in letters of unequal width, differ by so small a part.
const ROOM: usize = 8;
/// Nobody wraps all of a text at fewer columns.
const NARROWEST: usize = 30;

/// *him and Mr.*: the stop ends no sentence.
fn ends_shortened(line: &str) -> bool {
    abbreviation(last_word(line).trim_end_matches('.')).is_some()
}

/// In columns.
fn width(line: &str) -> usize {
    line.chars().count()
}

/// *Our Story*, *Directions:* above text: much shorter than it, or in capitals as titles are.
fn is_title(line: &str, widest: usize) -> bool {
    let label = line.strip_suffix(':');
    let capitals = is_capitalized(line);
    let name = label.unwrap_or(line);
    let short = is_short_heading(name) && (capitals || label.is_none() && width(line) * 2 <= widest);
    let long = is_heading(line) && !is_open(line) && (capitals || is_counted(line));
    (short || long) && !ends_shortened(name)
}

/// *2. Approval of Minutes*: no step, which ends a sentence or goes on.
fn is_numbered_title(line: &str) -> bool {
    is_counted(line) && is_short_heading(line)
}

/// *RADIO VOICE.* above what is said in a play, in bytes.
const LONGEST_SPEAKER: usize = 25;

/// Whether a line is a sentence or more by itself, perhaps behind a number as *3.1*.
pub(super) fn opens_text(line: &str) -> bool {
    line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) && ends_sentence(line)
}

/// *— Your passport*: two such lines in a row are items of a list, below a colon or at the start of a run.
fn is_dashed(line: &str) -> bool {
    line.starts_with("— ") || line.starts_with("– ")
}

/// Whether lines are names, places, things that stand in lines of their own, and no wrapped title: below a colon also what begins
/// small (*you paid too much*), and below a closing (*Best,*) one alone.
fn are_names(text: &str, run: &[Line], led: bool, widest: usize) -> bool {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return false };
    let wide = widest >= NARROWEST;
    // Several lines below a colon of which none ends a sentence are its list, however they fall.
    let listed = led && run.len() >= SHORTEST_LIST;
    let wrapped = || wide && text.get(first.start..last.end).is_some_and(is_wrapped);
    let small = led || are_counted(text, run);
    let closing = is_closing(first.of(text));
    let rest = run.get(usize::from(closing)..).unwrap_or(&[]);
    let many = run.len() >= if led || closing || wide { 2 } else { SHORTEST_LIST };
    // Prose is told by its end.
    // What leads in what stands below is no name: "… nominee Donald Trump issued the following statement:" in two lines.
    let leads = !led && last.of(text).ends_with(':') && !is_capitalized(last.of(text));
    many && !leads && rest.iter().rev().all(|line| is_name(text, line, small)) && (listed || !wrapped())
}

/// So many short lines are rather a list than a wrapped title.
const SHORTEST_LIST: usize = 3;

/// *Jane Roe*, *Acme Corp.*, *2 cups flour*, what leads them in, and *juice of a lemon* where it may begin small.
fn is_name(text: &str, line: &Line, small: bool) -> bool {
    let own = line.of(text);
    let lower = own.starts_with(char::is_lowercase);
    let begins = small || !lower || is_mail_address(own);
    // Below a colon a capital opens an item: "It will not come down".
    let open = is_open(own) && (lower || !small);
    let goes_on = open || ends_sentence(own) || own.ends_with(',');
    let named =
        !goes_on && is_heading(own) || own.len() <= LONG_LINE && (lower && !goes_on || own.ends_with(':'));
    let formed = line.form == Form::Text || line.form == Form::Item && !small;
    begins && formed && (named || is_signature(own))
}

/// Whether most lines begin with a figure, as *2 cups flour* does.
fn are_counted(text: &str, run: &[Line]) -> bool {
    2 * run.iter().filter(|line| is_counted(line.of(text))).count() >= run.len()
}

fn is_mail_address(line: &str) -> bool {
    line.as_bytes().contains(&b'@') && !line.as_bytes().contains(&b' ')
}

fn is_counted(line: &str) -> bool {
    line.starts_with(char::is_numeric)
}

/// Each line stands by itself: an item among counted or labeled ones and below a colon, or else a heading. What leads a list in
/// is prose, if it is no title. Whom to write to (*press@acme.example*) is no list.
fn name(text: &str, run: &mut [Line], led: bool) {
    let is_mail = |line: &Line| is_mail_address(line.of(text));
    let counted = (led || are_counted(text, run)) && !run.iter().any(is_mail);
    for (i, line) in run.iter_mut().enumerate() {
        let own = line.of(text);
        line.parted = true;
        let leads = own.ends_with(':');
        let first = i == 0 && !is_counted(own) && (!led || leads);
        if line.form == Form::Text && (!leads || is_capitalized(own)) {
            line.form = if is_labeled(own) || counted && !first { Form::Item } else { Form::Title };
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
