//! Text in, paragraphs out: the only room that sees the whole document.
//!
//! Blank lines part paragraphs; a single line feed is a soft wrap, unless the form of the lines says otherwise (a list
//! item, a turn of a transcript, a heading, lines that are whole paragraphs). A paragraph is a slice of the text, never
//! a copy: what was joined (soft wraps, a break after an abbreviation) still has its line feeds inside, and every later
//! room reads them as white space.

mod heading;
mod item;
mod line;
mod mend;
mod run;
mod turn;

use heading::{
    LONGEST_HEADING, ends_sentence, is_closing, is_heading, is_label, is_of_references, is_short_heading,
    is_shouted, is_told, is_wrapped,
};
use item::{is_dash, is_next_letter, waits_for_marker, waits_for_number};
pub(crate) use line::is_blank;
use line::{Form, Line, lines};
use run::{is_labeled, opens_text};

use alloc::vec::Vec;

use article_lens_lexicon::saying;

use crate::find::lists;
use crate::lowercase::{lowercase, lowercase_letter};
use crate::marker::{is_bullet, marker};
use crate::reference::references_end;

/// What a paragraph is, as far as its form tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParagraphKind {
    /// Running text.
    #[default]
    Prose,
    /// A headline, a heading, the head of a mail, an entry below *References*: its words are marked, but counted in no formula.
    Heading,
    /// An item of a list.
    List,
    /// A block quotation: running text behind `>`. It counts as prose does.
    Quotation,
    /// What somebody says whose plain name and a colon stand before it, as before others of the text. It counts as prose does.
    Turn,
    /// A heading that repeats the one before it: set aside, it says nothing.
    Repeat,
}

/// A slice of the text with the place where it stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph<'a> {
    /// Bytes from the start of the text. The only absolute offset in the core.
    pub start: u32,
    /// The paragraph without the white space around it.
    pub text: &'a str,
    /// What it is.
    pub kind: ParagraphKind,
}

/// The paragraphs of a text, in order, without the blank ones.
///
/// # Complexity
/// Linear in the length of the text.
///
/// ```
/// let found = article_lens::paragraphs("A plan fails\n\nThe plan that the town\nhad made has failed.");
/// assert_eq!(found[1].text, "The plan that the town\nhad made has failed.");
/// ```
pub fn paragraphs(text: &str) -> Vec<Paragraph<'_>> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut lines: Vec<Line> = lines(text).collect();
    let top = text.len() - text.trim_start_matches(is_blank).len();
    let mut led = false;
    for run in lines.chunk_by_mut(|_, next| !next.apart && !next.ruled) {
        run::part(text, run, led);
        led = run.last().is_some_and(|line| line.of(text).ends_with(':'));
    }
    take_numbered_headings(text, &mut lines);
    for mut line in lines {
        if let Some(block) = blocks.last_mut() {
            let (above, own) = (block.last.of(text), line.of(text));
            if !line.apart && is_next_letter(above, own)
                || line.parted && line.form == Form::Text && is_labeled(above) && is_labeled(own)
            {
                block.take_as(Form::Item, &mut line);
            } else if !line.apart && is_mail_header(above) && is_mail_header(own) {
                block.take_as(Form::Title, &mut line);
            }
        }
        let item = blocks.last_mut().filter(|block| block.holds_item(text, &line)).map(Block::give_back_last);
        blocks.extend(item.as_ref().map(Block::new));
        match blocks.last_mut() {
            Some(block) if item.is_none() && !opens(text, top, block, &line) => block.extend(&line),
            _ => blocks.push(Block::new(&line)),
        }
    }
    let mut found: Vec<Paragraph> = blocks.iter().map(|block| block.paragraph(text)).collect();
    if let (Some(headline), Some(block)) = (found.first_mut(), blocks.first())
        && block.form == Form::Text
        && block.lines <= HEADLINE_LINES
        && is_heading(headline.text)
    {
        headline.kind = ParagraphKind::Heading;
    }
    let others = blocks.iter().any(|block| block.form == Form::Turn);
    // "Serving Size: 4" is nobody's speech.
    let said = found.iter().filter(|paragraph| ends_sentence(paragraph.text));
    if turn::are_turns(said.filter_map(|paragraph| turn::name(paragraph.text)), others) {
        let turns = found.iter_mut().filter(|paragraph| turn::name(paragraph.text).is_some());
        turns.for_each(|paragraph| paragraph.kind = ParagraphKind::Turn);
    }
    // What a text quotes stands beside a text: a whole mail behind `>` is read as what it is.
    if found.iter().all(|p| matches!(p.kind, ParagraphKind::Heading | ParagraphKind::Quotation)) {
        let quoted = found.iter_mut().filter(|p| p.kind == ParagraphKind::Quotation);
        quoted.for_each(|paragraph| paragraph.kind = ParagraphKind::Prose);
    }
    if found.iter().any(|paragraph| paragraph.kind != ParagraphKind::Heading) {
        set_repeats_aside(&mut found);
        set_references_aside(&mut found);
    } else {
        // Titles alone are all there is to read.
        found.iter_mut().for_each(|paragraph| paragraph.kind = ParagraphKind::Prose);
    }
    found
}

/// A paragraph as its lines come in. Offsets in bytes from the start of the text.
#[derive(Clone, Copy, Debug)]
struct Block {
    start: usize,
    end: usize,
    form: Form,
    /// Whether `>` stands before its first line.
    quoted: bool,
    /// How many lines it has.
    lines: u32,
    /// Its last line.
    last: Line,
    /// Where the line before the last one ends.
    above_last: usize,
}

impl Block {
    fn new(line: &Line) -> Block {
        Block {
            start: line.start,
            end: line.end,
            form: line.form,
            quoted: line.quoted > 0,
            lines: 1,
            last: *line,
            above_last: line.start,
        }
    }

    fn extend(&mut self, line: &Line) {
        self.above_last = self.end;
        self.end = line.end;
        self.lines += 1;
        self.last = *line;
    }

    /// Whether its last line was an item after all: one line that looks so may be a soft wrap ("on May / 10. The"), two
    /// in a row are a list, if their numbers are.
    fn holds_item(&self, text: &str, line: &Line) -> bool {
        let item = |line: &Line| line.form == Form::Item;
        if self.lines < 2 || self.form == Form::Item || !item(&self.last) || !item(line) || line.apart {
            return false;
        }
        let numbers = marker(self.last.of(text)).zip(marker(line.of(text)));
        let above = text.get(self.start..self.above_last).unwrap_or("");
        if is_dash(above, self.lines > 2, self.last.of(text)) {
            return false;
        }
        numbers.is_none_or(|(last, next)| next.follows(&last))
    }

    /// Its last line and the next have a form that one alone would not have told.
    fn take_as(&mut self, form: Form, next: &mut Line) {
        next.form = form;
        self.last.form = form;
        if self.lines == 1 {
            self.form = form;
        }
    }

    /// Takes its last line off.
    fn give_back_last(&mut self) -> Line {
        self.end = self.above_last;
        self.lines -= 1;
        self.last
    }

    fn text<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Whether running text is a heading by its form. The headline alone may say what somebody does.
    fn is_heading(&self, own: &str) -> bool {
        own.len() <= LONGEST_HEADING
            && (self.lines == 1 || self.lines <= HEADLINE_LINES && is_shouted(own) || is_wrapped(own))
            && is_heading(own)
            && (self.start == 0 || !is_told(own))
    }

    fn paragraph<'a>(&self, text: &'a str) -> Paragraph<'a> {
        let own = self.text(text);
        let kind = match self.form {
            Form::Item => ParagraphKind::List,
            Form::Title => ParagraphKind::Heading,
            Form::Text if self.lines == 1 && (is_closing(own) || is_label(own)) => ParagraphKind::Heading,
            // A label above what is said, a blank line between, or one that nothing is said behind; *PART TWO: The Calm*.
            Form::Turn if is_silent(own) || opens_with_label(own) && is_heading(own) => {
                ParagraphKind::Heading
            }
            Form::Text if self.quoted => ParagraphKind::Quotation,
            Form::Text if self.is_heading(own) => ParagraphKind::Heading,
            Form::Text | Form::Turn => ParagraphKind::Prose,
        };
        let marks =
            if self.form == Form::Title { own.len() - own.trim_start_matches(['#', ' ']).len() } else { 0 };
        Paragraph { start: (self.start + marks) as u32, text: own.get(marks..).unwrap_or(""), kind }
    }
}

/// *PART TWO: The Calm*, *UPDATE: The plan fails*.
fn opens_with_label(line: &str) -> bool {
    line.split([' ', ':']).next().is_some_and(|word| saying::is_label(&lowercase(word)))
}

/// *MS. LEE:*, `MS. LEE: [laughs]`.
fn is_silent(turn: &str) -> bool {
    let note = turn.rfind(['[', '(']).filter(|&note| references_end(turn, note) == turn.len());
    turn.get(..note.unwrap_or(turn.len())).is_some_and(|label| label.trim_end().ends_with(':'))
}

/// *1. Dog-food taster* above its text: an item that has no other beside it is a heading.
fn take_numbered_headings(text: &str, lines: &mut [Line]) {
    let mut below_item = false;
    for i in 0..lines.len() {
        let [line, next, ..] = lines.get_mut(i..).unwrap_or_default() else { return };
        let own = line.of(text);
        let parts = |line: &Line| line.apart || line.parted;
        // "1. Safety information" may stand above bullets.
        let bullet = |c| is_bullet(c) || matches!(c, '-' | '*');
        let listed = next.form == Form::Item && (next.indented || !next.of(text).starts_with(bullet));
        let is_alone = !below_item && !listed && parts(line) && parts(next);
        // "Present: A. Lee" has no number.
        below_item = line.form == Form::Item && !is_labeled(own);
        if line.form == Form::Item
            && is_alone
            && own.starts_with(|c: char| c.is_ascii_digit())
            && is_short_heading(own)
        {
            line.form = Form::Title;
        }
    }
}

/// *From: Ada Lee*, *SUBJECT: The boat*: two such lines in a row head a mail or a memo.
fn is_mail_header(line: &str) -> bool {
    let Some(colon) = line.bytes().take(LONGEST_HEADER + 1).position(|b| b == b':') else { return false };
    let name = line.get(..colon).unwrap_or("");
    line.as_bytes().get(colon + 1) == Some(&b' ') && lists(HEADERS, ' ', name)
}

/// *Reply-To*, in bytes.
const LONGEST_HEADER: usize = 8;
const HEADERS: &str = "From To Cc Bcc Sent Date Subject Re Reply-To";

/// Whether a line opens a paragraph, or goes on with the one above. `top`: where the text has its first character that is not blank.
fn opens(text: &str, top: usize, block: &Block, line: &Line) -> bool {
    if block.form == Form::Title || line.form == Form::Title || line.ruled {
        return true;
    }
    // Who quotes whom changes where the number of `>` does, unless a mailer broke the line.
    if line.apart || line.parted || line.quoted != block.last.quoted {
        return line.form != Form::Text
            || !mend::goes_on(block.text(text), block.form == Form::Text, line.of(text));
    }
    let above = block.last.of(text);
    if block.start <= top && block.lines == 1 && is_headline(above) && is_same(above, line.of(text)) {
        return true;
    }
    let ended = ends_sentence(above);
    match line.form {
        // "10. The" may be a date's end at a soft wrap: a list's item follows an item, a colon or a whole sentence.
        Form::Item => {
            let own = line.of(text);
            // "(see the annex, / p. 12)", "(ibid. / p. 12)", "Brown / v. Smith", "under / s. 12", "built / c. 1850".
            let lettered = matches!(own.as_bytes(), [b'c' | b'p' | b's' | b'v', b'.', b' ', ..]);
            let follows = || marker(own).zip(marker(above)).is_some_and(|(own, last)| own.follows(&last));
            let paged = lettered && own.as_bytes().get(3).is_some_and(u8::is_ascii_digit);
            let listed = block.form == Form::Item && (!lettered || ended);
            (listed && !waits_for_marker(block.text(text), above, own) || ended && !own.starts_with("v. "))
                && !waits_for_number(above)
                && (!paged || follows())
                || lettered && block.form == Form::Item && follows()
                || above.ends_with(':')
                || own.starts_with(is_bullet)
        }
        // "paid by the / CIA: he had been seen" is a soft wrap, and so is "Nobody knew. / Q: what is it?" where nobody spoke before.
        Form::Turn => {
            let small = line
                .of(text)
                .split_once(':')
                .is_some_and(|(_, said)| said.trim_start().starts_with(char::is_lowercase));
            block.form == Form::Turn || !small && (ended || block.lines == 1 && is_short_heading(above))
        }
        // "4. Any other business" above its text.
        _ if block.form == Form::Item
            && block.lines == 1
            && is_short_heading(above)
            && opens_text(line.of(text)) =>
        {
            true
        }
        // "1. CALL TO ORDER" right above its text.
        _ if block.lines == 1 && is_shouted(above) && is_heading(above) && is_prose(line.of(text)) => true,
        _ => line.indented && !block.last.indented && ended,
    }
}

/// A headline on top of a text may be wrapped into so many lines.
const HEADLINE_LINES: u32 = 3;
/// A headline may stand again below this many lines on top of a text: a byline, a date.
const TOP: usize = 4;

/// Whether a line begins as prose does: with a capital, and not in capitals alone.
fn is_prose(line: &str) -> bool {
    line.starts_with(char::is_uppercase) && !is_shouted(line)
}

/// A heading that repeats the one right before it says nothing new: white space and capitals do not matter.
///
/// On top of a text that is true of any line of three words that stands there twice, whatever it ends with: the headline.
fn set_repeats_aside(found: &mut [Paragraph]) {
    if let Some((headline, below)) = found.split_first_mut()
        && is_headline(headline.text)
        // What ends a sentence is a headline only where it stands twice in a row: a refrain comes back later.
        && let top = if ends_sentence(headline.text) { 1 } else { TOP }
        && let Some(again) = below.iter_mut().take(top).find(|p| is_same(headline.text, p.text))
    {
        headline.kind = ParagraphKind::Heading;
        again.kind = ParagraphKind::Repeat;
    }
    let mut heading: Option<&str> = None;
    for paragraph in found {
        match paragraph.kind {
            ParagraphKind::Repeat => {}
            ParagraphKind::Heading if heading.is_some_and(|before| is_same(before, paragraph.text)) => {
                paragraph.kind = ParagraphKind::Repeat;
            }
            ParagraphKind::Heading => heading = Some(paragraph.text),
            _ => heading = None,
        }
    }
}

/// The entries below *References* are counted as headings are, up to the next short heading without a year, and so are those below
/// *Contents*, up to the text.
fn set_references_aside(found: &mut [Paragraph]) {
    let (mut below, mut contents) = (false, false);
    for paragraph in found {
        contents &= paragraph.kind != ParagraphKind::Prose;
        if contents && paragraph.kind == ParagraphKind::List {
            paragraph.kind = ParagraphKind::Heading;
        }
        contents |= paragraph.text.trim_end_matches(':').eq_ignore_ascii_case("contents");
        let plain = || !paragraph.text.bytes().any(|b| b.is_ascii_digit());
        below = below && (paragraph.kind != ParagraphKind::Heading || !plain());
        if below && paragraph.kind != ParagraphKind::Repeat {
            paragraph.kind = ParagraphKind::Heading;
        }
        below |= is_of_references(paragraph.text);
    }
}

/// Whether it can be a headline where it stands twice.
fn is_headline(text: &str) -> bool {
    text.len() <= LONGEST_HEADING && text.split_whitespace().count() > 2
}

fn is_same(a: &str, b: &str) -> bool {
    folded(a).eq(folded(b))
}

fn folded(text: &str) -> impl Iterator<Item = char> {
    text.split_whitespace().flat_map(|word| word.chars().map(lowercase_letter).chain([' ']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    /// One letter for each kind and the text, `/` for what parts paragraphs.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found: Vec<String> = paragraphs(text)
            .iter()
            .map(|p| {
                assert_eq!(text.get(p.start as usize..).map(|rest| rest.starts_with(p.text)), Some(true));
                let kind = match p.kind {
                    ParagraphKind::Prose => "P ",
                    ParagraphKind::Heading => "H ",
                    ParagraphKind::List => "L ",
                    ParagraphKind::Quotation => "Q ",
                    ParagraphKind::Turn => "T ",
                    ParagraphKind::Repeat => "R ",
                };
                String::from(kind) + &p.text.replace(['\n', '\r'], "~")
            })
            .collect();
        assert_eq!(found.join(" / "), expected, "{text:?}");
    }

    #[test]
    fn blank_lines_part_and_single_feeds_wrap() {
        check("One is\nhere.\n\nTwo is.", "P One is~here. / P Two is.");
        check("One.\r\n\r\nTwo\r\nis.", "P One. / P Two~~is.");
        check("One.\r\rTwo\ris.", "P One. / P Two~is.");
        check("\u{feff}One.\n \u{a0}\u{200b}\t\nTwo.", "P One. / P Two.");
        check("One.\u{2029}Two is\u{2028}here.", "P One. / P Two is\u{2028}here.");
        check("One.\n* * *\nTwo.", "P One. / P Two.");
        check("We met Gen.\n\n* * *\n\nLee left.", "P We met Gen. / P Lee left.");
        check(" \n\n\u{200b}\n", "");
    }

    #[test]
    fn headings_are_told_from_prose() {
        check("A plan fails\n\nIt did.", "H A plan fails / P It did.");
        check("# A plan fails.\nIt did.", "H A plan fails. / P It did.");
        check("He said:\n\nIt did.", "P He said: / P It did.");
        for line in ["By Priya N.", "Updated 10 a.m.", "MONDAY, 6:30 P.M.", "PART TWO: The Calm"] {
            check(&(String::from(line) + "\n\nIt did."), &(String::from("H ") + line + " / P It did."));
        }
        for line in ["He left at 6 p.m.", "By noon it was all over, said Priya N.", "TWO: The calm"] {
            check(&(String::from(line) + "\n\nIt did."), &(String::from("P ") + line + " / P It did."));
        }
        check("Harbor wall breaks\r\nin storm\r\n\r\nIt did.", "H Harbor wall breaks~~in storm / P It did.");
        check("Gen. Lee wins in St. Louis\n\nHe did.", "H Gen. Lee wins in St. Louis / P He did.");
    }

    #[test]
    fn a_line_that_holds_a_sentence_is_no_heading() {
        for line in
            ["It was rebuilt. It fell again.[4]", "He left on Monday. He gave no reason [1]", "It fell.[4]"]
        {
            check(&(String::from(line) + "\n\nIt did."), &(String::from("P ") + line + " / P It did."));
        }
    }

    #[test]
    fn without_prose_all_is_prose() {
        check("One thing\n\nTwo things", "P One thing / P Two things");
    }

    #[test]
    fn a_repeated_heading_is_set_aside() {
        check("A Plan  Fails\n\n\nA plan fails\n\nIt did.", "H A Plan  Fails / R A plan fails / P It did.");
        check("Why\n\nIt did.\n\nWhy\n\nSo.", "H Why / P It did. / H Why / P So.");
        check(
            "Town Hall Falls\nTown hall falls\n\nIt did.",
            "H Town Hall Falls / R Town hall falls / P It did.",
        );
        check(
            "Why did it fail?\n\nWhy did it fail?\n\nIt did.",
            "H Why did it fail? / R Why did it fail? / P It did.",
        );
        check(
            "iPad sales fall\n\nBy Ada\n\niPad sales fall\n\nSo.",
            "H iPad sales fall / H By Ada / R iPad sales fall / P So.",
        );
        check("“No,” he said.\n\n“No.”\n\n“No.”", "P “No,” he said. / P “No.” / P “No.”");
        // A refrain is none.
        check(
            "Are you there?\n\nIt blew.\n\nAre you there?",
            "P Are you there? / P It blew. / P Are you there?",
        );
    }

    #[test]
    fn each_item_of_a_list_is_a_paragraph() {
        check(
            "Buy these:\n- eggs\n- milk\n  and tea\n\nThen go.",
            "P Buy these: / L - eggs / L - milk~  and tea / P Then go.",
        );
        check("1. Wash it.\n2. Dry it.\n\nDone.", "L 1. Wash it. / L 2. Dry it. / P Done.");
        check("It happened on May\n10. The end came.", "P It happened on May~10. The end came.");
    }

    #[test]
    fn two_items_in_a_row_are_a_list_whatever_stands_above() {
        check("Buy these\n- eggs\n- milk\n\nGo.", "H Buy these / L - eggs / L - milk / P Go.");
        check("Buy these\n• eggs\n\nGo.", "H Buy these / L • eggs / P Go.");
        check("the plan\n- which failed -\nwas bad.", "P the plan~- which failed -~was bad.");
        check(
            "i. Eggs\niv. Oil\n(2) Tea\nb. Ham\n\nGo.",
            "L i. Eggs / L iv. Oil / L (2) Tea / L b. Ham / P Go.",
        );
    }

    #[test]
    fn a_wrap_that_falls_at_a_name_or_a_semicolon_parts_nothing() {
        let told =
            "After the loss of life, the Republican nominee\nDonald Trump issued the following statement:";
        check(told, &["P ", &told.replace('\n', "~")].concat());
        let sure = "Nobody knows it yet, and others are not so sure:\nthe plan is not a matter of money or of time;\nit is one of safety.";
        check(sure, &["P ", &sure.replace('\n', "~")].concat());
        check(
            "You stay:\nif you are ill or late;\nif you ask.",
            "P You stay: / L if you are ill or late; / L if you ask.",
        );
    }

    #[test]
    fn quoted_mail_reads_as_flowing_text() {
        check("> The town has\n> a plan.\n>\n> It failed.", "P The town has~> a plan. / P It failed.");
        check("Ada wrote:\n> It failed.\n>> Why?\nYes.", "P Ada wrote: / Q It failed. / Q Why? / P Yes.");
        let broken = "> The council voted on Monday to close the old harbor\nfor good.";
        check(broken, "P The council voted on Monday to close the old harbor~for good.");
    }

    #[test]
    fn turns_of_a_transcript_part() {
        check(
            "Q: Why now?\nA: It was time.\nMS. LEE: Yes.",
            "P Q: Why now? / P A: It was time. / P MS. LEE: Yes.",
        );
        check("HOST: [laughs]\n\nLEE: I fell (laughs).", "H HOST: [laughs] / P LEE: I fell (laughs).");
    }

    #[test]
    fn plain_names_that_return_before_paragraphs_are_labels() {
        check(
            "We talked.\n\nSam Lee: Why?\n\nAnn Poe: It was time.\n\nSam Lee: Now?\n\nAnn Poe: No.\n\nSam Lee: Oh",
            "P We talked. / T Sam Lee: Why? / T Ann Poe: It was time. / T Sam Lee: Now? / T Ann Poe: No. / T Sam Lee: Oh",
        );
        check("Q: Why?\n\nSam Lee: So.\n\nSam Lee: No.", "P Q: Why? / T Sam Lee: So. / T Sam Lee: No.");
        check("Sam Lee: So.\n\nSam Lee: No.", "P Sam Lee: So. / P Sam Lee: No.");
    }

    #[test]
    fn a_break_after_an_abbreviation_is_mended() {
        check(
            "It is part of the U.S.\n\nSouthern Command.\n\nNext.",
            "P It is part of the U.S.~~Southern Command. / P Next.",
        );
        check(
            "He lives in the U.S.\n\nCritics, however, argue.",
            "P He lives in the U.S. / P Critics, however, argue.",
        );
        check("We met Gen.\n\nLee today.", "P We met Gen.~~Lee today.");
    }

    #[test]
    fn a_break_inside_a_sentence_is_mended() {
        check(
            "The plan that the mayor had made for the town\n\nhas failed.",
            "P The plan that the mayor had made for the town~~has failed.",
        );
    }

    /// A line longer than any wrap that ends a sentence.
    fn long() -> String {
        "The town has a plan for the winter and ".repeat(4) + "it will do."
    }

    #[test]
    fn lines_between_single_returns_are_whole_where_some_are_longer_than_any_wrap() {
        let text =
            ["A plan fails", "By Ada Lee", "Nov. 3, 2025", &long(), "What comes next", &long()].join("\n");
        let kinds: Vec<ParagraphKind> = paragraphs(&text).iter().map(|p| p.kind).collect();
        let (heading, prose) = (ParagraphKind::Heading, ParagraphKind::Prose);
        assert_eq!(kinds, [heading, heading, heading, prose, heading, prose]);
        let wrapped =
            ["The town has", "a plan that", "will do.", &long(), "and then", "it failed."].join("\n");
        assert_eq!(paragraphs(&wrapped).len(), 1);
    }

    #[test]
    fn labeled_lines_in_a_row_are_entries() {
        let text = [&*long(), "The job: Tasting food", "Worst part of the job: The taste"].join("\n");
        let kinds: Vec<ParagraphKind> = paragraphs(&text).iter().map(|p| p.kind).collect();
        assert_eq!(kinds, [ParagraphKind::Prose, ParagraphKind::List, ParagraphKind::List]);
        let text = [&*long(), "War in Syria: Talks fail", &*long()].join("\n");
        assert_eq!(paragraphs(&text)[1].kind, ParagraphKind::Heading);
    }

    #[test]
    fn a_numbered_line_alone_is_a_heading() {
        check(
            "1. Dog tasters\n\nIt did.\n\n2. Cleaners\n\nSo.",
            "H 1. Dog tasters / P It did. / H 2. Cleaners / P So.",
        );
        check("1. Wash it\n\n2. Dry it\n\nDone.", "L 1. Wash it / L 2. Dry it / P Done.");
        check("The end of May\n10. The end\ncame.", "P The end of May~10. The end~came.");
    }
}
