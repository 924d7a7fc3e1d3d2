//! Tokens in, marked stretches out: which words stand in quotation marks.
//!
//! Apostrophes outnumber single closing marks forty to one, so a single mark must have a partner.
//! Nothing here asks who speaks.

use alloc::vec::Vec;

use article_lens_lexicon::saying::Part;

use super::token::{Form, Token, words};
use crate::ordered::ordered;

/// Words in marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// The opening mark's token.
    pub open: usize,
    /// The closing mark's token, or one past the paragraph's last where it is never closed.
    pub close: usize,
    /// Whether its mark is closed.
    pub closed: bool,
    /// How many words it holds, at least 1.
    pub words: u32,
}

impl Stretch {
    /// Its first token inside the marks.
    pub(super) fn first(&self) -> usize {
        self.open + 1
    }

    /// The token after its last, closing mark included.
    pub(super) fn end(&self) -> usize {
        self.close + usize::from(self.closed)
    }
}

/// A mark behind an s is an apostrophe where one that closes better stands no farther on than so many tokens.
const FARTHEST: usize = 80;

/// So many marks behind one are looked at for what closes it.
const MOST_INSIDE: usize = 6;

/// Who says what stands before a comma has at most so many tokens, with the verb.
const LONGEST_SAID: usize = 7;

/// The marked stretches of a paragraph, in order, none inside another; their tokens learn where they stand.
pub(super) fn stretches(tokens: &mut [Token]) -> Vec<Stretch> {
    let mut found = doubles(tokens);
    singles(tokens, &mut found);
    // Of two that open at one place, the longer first.
    let mut found =
        ordered(found, |s| (s.open as u64) << 32 | (u32::MAX as u64).saturating_sub(s.close as u64));
    let mut end = 0;
    found.retain(|s| {
        let outside = s.open >= end;
        end = end.max(s.end());
        outside && s.words > 0
    });
    possessors(tokens, &found);
    for (number, stretch) in found.iter().enumerate() {
        let inside = tokens.get_mut(stretch.first()..stretch.close).unwrap_or(&mut []);
        inside.iter_mut().for_each(|token| token.stretch = Some(number));
    }
    found
}

/// The Dockworkers’ Union: an apostrophe that closes nothing, between a word in s and another word.
fn possessors(tokens: &mut [Token], found: &[Stretch]) {
    let mut closers = found.iter().filter(|s| s.closed).map(|s| s.close).peekable();
    for i in 1..tokens.len() {
        while closers.next_if(|&close| close < i).is_some() {}
        let (before, rest) = tokens.split_at_mut(i);
        let (Some(owner), [mark, next, ..]) = (before.last_mut(), rest) else { break };
        let apostrophe = matches!(mark.form, Form::SingleClosing | Form::SingleStraight)
            && !mark.spaced
            && mark.trailed
            && closers.peek() != Some(&i);
        if apostrophe && owner.is_word() && owner.text.ends_with('s') && next.is_word() {
            owner.possessive = true;
            mark.form = Form::Apostrophe;
            mark.possessive = true;
            mark.capital = owner.capital;
        }
    }
}

/// Samuel “Sam” Ortiz: a name goes on behind a word or two in marks.
pub(super) fn behind_nickname(tokens: &[Token], open: usize) -> Option<usize> {
    let name = |t: &&Token| t.is_word() && t.capital && t.part.is_none() && !t.possessive && t.reporting < 60;
    let mark = |i: usize| tokens.get(i).is_some_and(|t| t.is_mark() && t.stretch.is_none());
    let inside = tokens.get(open + 1).filter(|t| t.capital && t.stretch.is_some() && mark(open))?;
    let behind = (open + 2..open + 5).find(|&i| mark(i))? + 1;
    let ends = [open - 1, behind]
        .iter()
        .all(|&i| tokens.get(i).filter(name).is_some_and(|t| t.sentence == inside.sentence));
    ends.then_some(behind)
}

fn stretch(tokens: &[Token], open: usize, close: usize, closed: bool) -> Stretch {
    let inside = tokens.get(open + 1..close).unwrap_or(&[]);
    Stretch { open, close, closed, words: inside.iter().filter(|t| t.is_word()).count() as u32 }
}

/// Straight marks open and close by turns; curly ones by their shape, or where they are drawn the wrong way, by what they touch.
fn doubles(tokens: &[Token]) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut open = None;
    // How many marks stand open inside the first.
    let mut inner = 0;
    for (i, token) in tokens.iter().enumerate() {
        let opens = matches!(token.form, Form::Opening | Form::Straight) && token.spaced && !token.trailed;
        if let Some((from, end)) =
            open.filter(|_| opens).and_then(|from| Some((from, forgotten(tokens, from, i)?)))
        {
            found.push(stretch(tokens, from, end, false));
            open = None;
        }
        match (token.form, open) {
            (Form::Opening, None) => (open, inner) = (Some(i), 0),
            // ”Wrong way”: an opener that is drawn as a closer touches the word after it.
            (Form::Closing, None) if token.spaced && !token.trailed => (open, inner) = (Some(i), 0),
            (Form::Opening, Some(_)) if !token.trailed && is_inside(tokens, i) => inner += 1,
            (Form::Closing, Some(_)) if inner > 0 => inner -= 1,
            // “wrong way“: a closer that is drawn as an opener touches the word before it.
            (Form::Opening, Some(from)) if !token.spaced && token.trailed => {
                found.push(stretch(tokens, from, i, true));
                open = None;
            }
            (Form::Closing | Form::Straight, Some(from)) => {
                found.push(stretch(tokens, from, i, true));
                open = None;
            }
            // 5' 10": inches stand at a number and open nothing.
            (Form::Straight, None) if !is_inches(tokens, i) => open = Some(i),
            _ => {}
        }
    }
    if let Some(from) = open {
        let sentence = tokens.get(from + 1).map(|t| t.sentence);
        let end = tokens.iter().skip(from + 1).position(|t| Some(t.sentence) != sentence);
        let end = forgotten(tokens, from, end.map_or(tokens.len(), |length| from + 1 + length));
        found.push(stretch(tokens, from, end.unwrap_or(tokens.len()), false));
    }
    found
}

/// “He said, ‘I heard “no” and “yes,”’ and left,” Lund said: whether as many marks close behind an opener inside another as
/// open.
fn is_inside(tokens: &[Token], open: usize) -> bool {
    let marks = tokens.iter().skip(open + 1).filter(|t| matches!(t.form, Form::Opening | Form::Closing));
    let mut depth = 2;
    marks.take(MOST_INSIDE).any(|t| {
        depth = if t.form == Form::Closing { depth - 1 } else { depth + 1 };
        depth == 0
    })
}

/// “It was late, Lund said. A writer forgot to close a mark where somebody of a name says what stands before a comma: the
/// token behind that comma, of words that end right before another.
fn forgotten(tokens: &[Token], open: usize, end: usize) -> Option<usize> {
    let stop = end.checked_sub(1).filter(|&stop| tokens.get(stop).is_some_and(|t| t.form == Form::Stop))?;
    let said =
        (open + 2..stop).rev().take(LONGEST_SAID).find(|&i| tokens.get(i).is_some_and(|t| !t.is_word()))? + 1;
    // It was late, he said. “No.” But not: “I met him. It was late, he said. We left.
    let again = tokens.get(end).is_some_and(Token::is_mark);
    let name = |t: &Token| t.capital && t.part.is_none() || again && t.part == Some(Part::Subject);
    let says = |verb: Option<&Token>, who: Option<&Token>| {
        verb.is_some_and(|t| t.reporting >= 90) && who.is_some_and(name)
    };
    let (first, second) = (tokens.get(said), tokens.get(said + 1));
    let (last, before) = (tokens.get(stop - 1), tokens.get(stop - 2));
    let comma = tokens.get(said - 1).is_some_and(|t| t.form == Form::Comma);
    (comma && said + 1 < stop && (says(first, second) || says(last, before))).then_some(said)
}

fn is_inches(tokens: &[Token], i: usize) -> bool {
    let before = i.checked_sub(1).and_then(|before| tokens.get(before));
    let number = before.is_some_and(|t| t.is_word() && t.text.ends_with(|c: char| c.is_ascii_digit()));
    number && tokens.get(i).is_some_and(|token| !token.spaced)
}

/// Single marks: a closer looks for the last opener, and an opener without a closer is an apostrophe.
fn singles(tokens: &[Token], found: &mut Vec<Stretch>) {
    let outer = found.clone();
    let mut outer = outer.iter().peekable();
    let mut open: Option<usize> = None;
    for (i, token) in tokens.iter().enumerate() {
        while outer.next_if(|s| s.end() <= i).is_some() {}
        if outer.peek().is_some_and(|s| s.open < i && (open.is_none() || s.closed)) {
            continue;
        }
        let odd = open.is_none() && token.spaced && opens(tokens, i);
        match token.form {
            Form::SingleOpening if opens(tokens, i) => open = Some(i),
            Form::SingleStraight if odd => open = Some(i),
            // ’Wrong way,’ he said: but ’Course it is.
            Form::SingleClosing if odd && tokens.get(i + 1).is_some_and(|next| next.capital) => {
                open = Some(i)
            }
            Form::SingleOpening | Form::SingleClosing | Form::SingleStraight => {
                if let Some(from) = open.filter(|&from| closes(tokens, from, i)) {
                    found.push(stretch(tokens, from, i, true));
                    open = None;
                }
            }
            _ => {}
        }
    }
    if let Some(from) = open.filter(|&from| begins_speech(tokens, from)) {
        found.push(stretch(tokens, from, tokens.len(), false));
    }
}

/// ‘It fell. A mark that nothing closes opens a quotation only where a sentence begins with it, in a paragraph that
/// begins with one.
fn begins_speech(tokens: &[Token], i: usize) -> bool {
    let single = |t: &Token| matches!(t.form, Form::SingleOpening | Form::SingleStraight);
    let begins = i.checked_sub(1).and_then(|b| tokens.get(b)).is_none_or(|t| t.form == Form::Stop);
    begins && tokens.first().is_some_and(single) && tokens.get(i + 1).is_some_and(|next| next.capital)
}

/// ’90s, ’89 and ’em begin with an apostrophe, not with a mark.
fn opens(tokens: &[Token], i: usize) -> bool {
    let elided = words!["em", "til", "tis", "twas", "cause", "n", "round", "bout", "nuff"];
    tokens.get(i + 1).zip(tokens.get(i)).is_some_and(|(next, token)| {
        let digits = next.text.bytes().take_while(u8::is_ascii_digit).count();
        let year = digits == 2 && next.text.len() == 2 && tokens.get(i + 2).is_none_or(|t| !t.is_word());
        let decade = digits > 0 && next.text.ends_with('s');
        !token.trailed && !decade && !year && !next.is_any(elided)
    })
}

/// A closer touches what stands before it and no letter after it. After an s, or a g left out, it may be an
/// apostrophe: *the Joneses’ house*, *waitin’ there*; then a later closer is the better one.
fn closes(tokens: &[Token], open: usize, i: usize) -> bool {
    let Some((opener, token)) = tokens.get(open).zip(tokens.get(i)) else { return false };
    // `As on old machines.'
    let grave = opener.text == "`";
    let straight = grave || opener.form == Form::SingleStraight;
    let same = |t: &Token| match t.form {
        Form::SingleStraight => straight,
        // ‘Wrong way‘: a closer that is drawn as an opener.
        Form::SingleOpening => t.text != "`" && t.trailed,
        form => form == Form::SingleClosing && !straight,
    };
    let (next, after) = (tokens.get(i + 1), tokens.get(i + 2));
    let touches = next.is_none_or(|next| token.trailed || !next.is_word());
    let before = i.checked_sub(1).and_then(|b| tokens.get(b));
    let word = before.filter(|t| t.is_word());
    let stops = |t: &Token| matches!(t.form, Form::Comma | Form::Stop);
    // Rock 'n' roll, all o' last year: a letter or two, cut short, close nothing. What opens the wrong way is closed behind a stop.
    let odd = grave || opener.form == Form::SingleClosing;
    if !same(token)
        || word.is_some_and(|t| t.is_any(words!["n", "o", "th", "wi"]))
        || odd && !before.is_some_and(stops)
    {
        return false;
    }
    let elided = word.is_some_and(|t| t.text.ends_with('s') || t.text.ends_with("in"));
    let closer = |t: &Token| same(t) && !t.spaced && t.trailed;
    // 'We're waitin',' he said: the mark behind the comma closes.
    let doubled = next.is_some_and(stops) && after.is_some_and(closer);
    let later = |capital: bool| {
        let mut before = Form::Other;
        (i + 1..tokens.len().min(i + FARTHEST)).take_while(|&k| !opens_single(tokens, k)).any(|k| {
            let Some(t) = tokens.get(k) else { return false };
            let last = core::mem::replace(&mut before, t.form);
            // Before a capital or in a later sentence it must stand behind a comma or a stop: the kids' Christmas,'
            let plain = !capital && t.sentence == token.sentence;
            closer(t) && (plain || matches!(last, Form::Comma | Form::Stop))
        })
    };
    let goes_on = next.is_some_and(|next| next.is_word() && later(next.capital));
    let apostrophe = elided && (doubled || goes_on);
    touches && !token.spaced && !apostrophe
}

/// Whether a single mark opens here.
fn opens_single(tokens: &[Token], i: usize) -> bool {
    let opener = |t: &Token| t.form == Form::SingleOpening || t.form == Form::SingleStraight && t.spaced;
    tokens.get(i).is_some_and(opener) && opens(tokens, i)
}
