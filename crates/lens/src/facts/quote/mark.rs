//! Tokens in, marked stretches out: which words stand in quotation marks.
//!
//! Apostrophes outnumber single closing marks forty to one, so a single mark must have a partner.
//! Nothing here asks who speaks.

use alloc::vec::Vec;

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

fn stretch(tokens: &[Token], open: usize, close: usize, closed: bool) -> Stretch {
    let inside = tokens.get(open + 1..close).unwrap_or(&[]);
    Stretch { open, close, closed, words: inside.iter().filter(|t| t.is_word()).count() as u32 }
}

/// Straight marks open and close by turns; curly ones by their shape.
fn doubles(tokens: &[Token]) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut open = None;
    for (i, token) in tokens.iter().enumerate() {
        match (token.form, open) {
            (Form::Opening, None) => open = Some(i),
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
        found.push(stretch(tokens, from, tokens.len(), false));
    }
    found
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
        if outer.peek().is_some_and(|s| s.open < i) && open.is_none() {
            continue;
        }
        match token.form {
            Form::SingleOpening if opens(tokens, i) => open = Some(i),
            Form::SingleStraight if open.is_none() && token.spaced && opens(tokens, i) => open = Some(i),
            Form::SingleClosing | Form::SingleStraight => {
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
/// apostrophe: *the Joneses’ house*, *waitin’ there*; then a later closer of the same sentence is the better one.
fn closes(tokens: &[Token], open: usize, i: usize) -> bool {
    let same = |form| form == Form::SingleClosing || form == Form::SingleStraight;
    let straight = tokens.get(open).is_some_and(|t| t.form == Form::SingleStraight);
    let Some(token) = tokens.get(i).filter(|t| same(t.form) && (t.form == Form::SingleStraight) == straight)
    else {
        return false;
    };
    let (next, after) = (tokens.get(i + 1), tokens.get(i + 2));
    let touches = next.is_none_or(|next| token.trailed || !next.is_word());
    let word = i.checked_sub(1).and_then(|b| tokens.get(b)).filter(|t| t.is_word());
    // Rock 'n' roll, all o' last year: a letter or two, cut short, close nothing.
    if word.is_some_and(|t| t.is_any(words!["n", "o", "th", "wi"])) {
        return false;
    }
    let elided = word.is_some_and(|t| t.text.ends_with('s') || t.text.ends_with("in"));
    let closer = |t: &Token| same(t.form) && !t.spaced && t.trailed;
    // 'We're waitin',' he said: the mark behind the comma closes.
    let doubled =
        next.is_some_and(|t| matches!(t.form, Form::Comma | Form::Stop)) && after.is_some_and(closer);
    let later = |capital: bool| {
        let rest = tokens.get(i + 1..).unwrap_or(&[]).iter().take(40);
        let mut before = Form::Other;
        rest.take_while(|t| t.form != Form::SingleOpening && t.sentence == token.sentence).any(|t| {
            let last = core::mem::replace(&mut before, t.form);
            // Before a capital the later one must stand behind a comma or a stop: the kids' Christmas,'
            closer(t) && (!capital || matches!(last, Form::Comma | Form::Stop))
        })
    };
    let goes_on = next.is_some_and(|next| next.is_word() && later(next.capital));
    let apostrophe = elided && (doubled || goes_on);
    touches && !token.spaced && !apostrophe
}
