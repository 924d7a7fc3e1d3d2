//! What each stop means: the rules that decide whether a sentence ends there.
//!
//! One pass over the runs of `.`, `!`, `?` and `…`, and over smileys, emoji and rules of strokes. The rules are asked in order,
//! and the first that knows decides; above each stands the example that forced it. No sentence ends at a colon, a
//! semicolon or a dash.

use alloc::vec::Vec;

use article_lens_lexicon::abbreviation::{
    Abbreviation, abbreviation, is_speech_verb, is_starter, is_strong_starter,
};
use article_lens_lexicon::saying::{part, words};

use super::super::word::web_end;
use super::super::wrap::after_space;
use super::context::{Stop, word_at};
use super::full_stop::{ends_after_stop, is_in_short_bracket, opens_item};
use super::list::Chain;
use super::run::{Verdict, is_emoji, next_run, run_length};
use crate::find::lists;

/// Where sentences start after a stop, in bytes, in order.
pub(super) fn cuts(text: &str, chain: &Chain) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut markers = chain.stops.iter().copied().peekable();
    let mut items = chain.items.iter().copied().peekable();
    let mut sentence = 0;
    let mut at = 0;
    while let Some((start, end)) = next_run(text, at) {
        at = end;
        while let Some(item) = items.next_if(|&item| item <= start) {
            sentence = item;
        }
        while markers.next_if(|&marker| marker < start).is_some() {}
        if markers.peek() == Some(&start) {
            continue;
        }
        let verdict = boundary(text, sentence, start, end);
        at = at.max(verdict.read);
        if let Some(cut) = verdict.cut.filter(|&cut| cut < text.len()) {
            cuts.push(cut);
            sentence = cut;
        }
    }
    cuts
}

/// The rules, in order.
fn boundary(text: &str, sentence: usize, start: usize, end: usize) -> Verdict {
    if is_bracketed(text, start, end) {
        return Verdict::new(None);
    }
    if text.get(start..end) == Some(".")
        && let Some(verdict) =
            stop_then_ellipsis(text, start, end).or_else(|| spaced_ellipsis(text, start, end))
    {
        return verdict;
    }
    let stop = Stop::new(text, sentence, start, end);
    if stop.next >= text.len() {
        return Verdict::new(None);
    }
    if matches!(stop.run(), "—" | "--") && !opens_speech(&stop) {
        let starts = stop.initial().is_some_and(char::is_uppercase) && is_starter(stop.following());
        return Verdict::new((starts && !is_said_on(&stop)).then_some(stop.next));
    }
    if stop.run().starts_with(is_emoji) {
        return Verdict::new(ends_at_emoji(&stop).then_some(stop.next));
    }
    if stop.run().starts_with([':', ';', '=', '-', '_', '—']) {
        return Verdict::new(ends_at_sign(&stop).then_some(stop.next));
    }
    if stop.gap().is_empty() {
        if let Some(verdict) = in_address(&stop) {
            return verdict;
        }
        return Verdict::new(is_unspaced_end(&stop).then_some(stop.closed));
    }
    let ends = !is_mended(&stop) && ends_sentence(&stop);
    Verdict::new(ends.then_some(stop.next))
}

/// An ellipsis or a doubt in brackets is nobody's end: "the law [...] was", "a gift (!) for".
fn is_bracketed(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).is_some_and(|head| head.ends_with(['(', '[']));
    before && text.get(end..).is_some_and(|rest| rest.starts_with([')', ']']))
}

/// The stop ends, the ellipsis opens: "It was over. ... Then it was not."
fn stop_then_ellipsis(text: &str, start: usize, end: usize) -> Option<Verdict> {
    let head = text.get(..start)?;
    let ellipsis = after_space(text, end);
    let rest = text.get(ellipsis..)?;
    let length = run_length(rest);
    let dots = rest.starts_with("...") || rest.starts_with('…');
    let next = text.get(after_space(text, ellipsis + length)..)?;
    let fits = ellipsis > end && dots && head.ends_with(char::is_alphabetic);
    (fits && next.starts_with(char::is_alphanumeric))
        .then_some(Verdict { cut: Some(ellipsis), read: ellipsis + length })
}

/// Dots set apart leave words out: "much . . . less". Four end a sentence before a capital; after a word,
/// the first of four does ("of compounds. . . . The").
fn spaced_ellipsis(text: &str, start: usize, end: usize) -> Option<Verdict> {
    let mut dots = 1;
    let mut at = end;
    while let Some(rest) = text
        .get(at..)
        .and_then(|rest| rest.strip_prefix([' ', '\n', '\u{a0}', '\u{202f}'])?.strip_prefix('.'))
    {
        if rest.starts_with(char::is_alphanumeric) {
            break;
        }
        dots += 1;
        at = text.len() - rest.len();
    }
    if dots == 1 {
        return None;
    }
    // “I never . . .” He stopped.
    let stop = Stop::new(text, at, at, at);
    let (closed, next) = (!stop.closers().is_empty(), stop.next);
    let word = word_at(text, stop.opened());
    let capital = word.starts_with(char::is_uppercase) && word != "I";
    let head = text.get(..start)?;
    let cut = if closed {
        (capital && is_starter(word)).then_some(next)
    } else if head.ends_with(char::is_alphabetic) {
        (dots == 4 && capital).then_some(end + 1)
    } else {
        let apart = head.ends_with(char::is_whitespace);
        (apart && capital && (dots >= 4 || is_strong_starter(word))).then_some(next)
    };
    Some(Verdict { cut, read: at })
}

/// A blank line inside a paragraph is one that the paragraph room read over: the sentence goes on. *part of the U.S.* / / *Southern Command.*
fn is_mended(stop: &Stop) -> bool {
    stop.gap().bytes().filter(|&b| b == b'\n').count() > 1 && stop.closers().is_empty()
}

/// Whether a quotation opens behind it.
fn opens_speech(stop: &Stop) -> bool {
    stop.text.get(stop.next..).is_some_and(|behind| behind.starts_with(['"', '\'', '“', '‘']))
}

/// A smiley, a rule of strokes and a speech that breaks off end what has no stop, but not before a small letter or a comma: "I
/// like it :-) See you.", "yours, Ada ----- Next issue", "I was—" "No".
fn ends_at_sign(stop: &Stop) -> bool {
    !stop.gap().is_empty()
        && stop.initial().is_some_and(|c| !c.is_lowercase() && !matches!(c, ',' | ';' | ':'))
}

/// An emoji behind a small word ends what has no stop before a capital ("It was awful 😂 We laugh."), but not in a title ("Lemon 🍋
/// Loaf").
fn ends_at_emoji(stop: &Stop) -> bool {
    let small = stop.word_before_that().starts_with(char::is_lowercase);
    small && !stop.gap().is_empty() && stop.initial().is_some_and(char::is_uppercase)
}

/// An address ends a sentence that has no stop before a capital or the next address, which lost line ends leave:
/// "See www.a.example Thanks". The stops inside it are none.
fn in_address(stop: &Stop) -> Option<Verdict> {
    let token = stop.token();
    let has = |byte| token.as_bytes().contains(&byte);
    if !(has(b'@') || has(b'/') && has(b':') || token.starts_with("www.")) {
        return None;
    }
    let end = web_end(stop.text, stop.end);
    let next = Stop::new(stop.text, stop.sentence, end, end);
    let ends =
        !next.gap().is_empty() && (is_link(next.ahead()) || next.initial().is_some_and(char::is_uppercase));
    Some(Verdict { cut: ends.then_some(next.next), read: end })
}

/// *It fell. https://a.example*: an address opens a sentence as a capital does.
fn is_link(text: &str) -> bool {
    ["http://", "https://", "www."].iter().any(|link| text.starts_with(link))
}

/// White space lost after a stop: "the plan failed.Nobody knew". Not in addresses, file names and numbers.
fn is_unspaced_end(stop: &Stop) -> bool {
    let (word, next) = (stop.word(), stop.following());
    let capital = stop.initial().is_some_and(char::is_uppercase);
    let token = stop.token();
    if !capital
        || stop.opened() > stop.next
            && stop.text.get(stop.next..).is_some_and(|r| r.starts_with(['-', '–', '—']))
    {
        return false;
    }
    if token.as_bytes().contains(&b'/') {
        return false;
    }
    // `é` may be two characters, the second its accent.
    let is_small = |c: char| c.is_lowercase() || matches!(c, '\u{300}'..='\u{36f}');
    let small = |word: &str| word.ends_with(is_small);
    let whole = small(next) || matches!(next, "A" | "I");
    match stop.run() {
        "." if stop.closers().is_empty() => {
            let plain = word.len() > 2 && word.chars().skip(1).all(is_small);
            let begins = word.starts_with(char::is_lowercase) || is_starter(next);
            plain && begins && whole && abbreviation(word) != Some(Abbreviation::Title)
        }
        "." => next.len() > 1 && small(word) && !stop.closers().starts_with('\''),
        run if run.starts_with(['!', '?']) => word.len() > 1 && small(word) && whole,
        run => run.len() >= 4 && run.is_ascii() && whole,
    }
}

/// Whether a run with white space behind it ends the sentence.
fn ends_sentence(stop: &Stop) -> bool {
    let Some(initial) = stop.initial() else { return true };
    let asks = stop.run().contains(['!', '?', '‽', '！', '？']);
    let rest = stop.text.get(stop.next..).unwrap_or("");
    // "a gift – for me! – from her": what stands between dashes is over, the sentence is not.
    let aside = rest.trim_start_matches(['–', '—', '-']);
    let goes_on = aside.strip_prefix([' ', '\n']).is_some_and(|rest| rest.starts_with(char::is_lowercase));
    if rest.starts_with([',', ';', ':']) || aside.len() < rest.len() && goes_on {
        return false;
    }
    if initial.is_lowercase() {
        return goes_small(stop) && !opens_item(stop);
    }
    if is_cited(stop) || is_in_aside(stop) {
        return false;
    }
    if asks && (is_said_on(stop) || is_inside_phrase(stop)) {
        return false;
    }
    if asks {
        return !is_name_with_mark(stop);
    }
    if stop.run().len() > 1 && !stop.run().starts_with(['。', '．']) {
        return ends_after_ellipsis(stop, initial);
    }
    ends_after_stop(stop, initial)
}

/// A small letter goes on with the sentence, but not a link, a bracket after a whole word, a name that is written small
/// ("It failed. eBay sold it."), or the next sentence of who writes all small ("lol! that is funny! we left"; but "he said: Oh! the boat").
fn goes_small(stop: &Stop) -> bool {
    if is_link(stop.ahead()) {
        return true;
    }
    let word = stop.word();
    // An accented letter is rather a vowel, in either normal form.
    let vowel = !word.is_ascii() || word.contains(['a', 'e', 'i', 'o', 'u', 'y', 'A', 'E', 'I', 'O', 'U']);
    // "A. viride" is a genus and its species.
    // `É` may be two characters, the second its accent.
    let long = word.len() > 2 && word.chars().skip(1).any(char::is_alphanumeric)
        || part(word).is_some() && word != "A";
    // "We gave LSD. pH was low."
    let initials = word.len() > 2 && word.bytes().all(|b| b.is_ascii_uppercase());
    let whole =
        long && (vowel || initials) && !word.as_bytes().contains(&b'.') && abbreviation(word).is_none();
    let marker = stop.following().len() == 1 && !matches!(stop.following(), "i" | "a");
    let bracket = stop.text.get(stop.next..).is_some_and(|rest| rest.starts_with(['(', '[']));
    match stop.run() {
        // “Why me?” [laughs] No, honestly.
        _ if !stop.closers().is_empty() => {
            let aside = |(_, behind): (&str, &str)| behind.trim_start().starts_with(char::is_uppercase);
            stop.text.as_bytes().get(stop.next) == Some(&b'[')
                && stop.ahead().split_once(']').is_some_and(aside)
        }
        "." => whole && !marker && !is_in_short_bracket(stop),
        "?" => bracket || !marker && opens_small(stop),
        "!" => bracket || !marker && stop.word().starts_with(char::is_lowercase) && opens_small(stop),
        _ => false,
    }
}

/// Whether the sentence opens with a small letter: who writes *what a day! so hot* ends sentences with `!`.
fn opens_small(stop: &Stop) -> bool {
    let sentence = stop.text.get(stop.sentence..stop.start).unwrap_or("");
    // Opening marks are few: more are not looked through.
    sentence.chars().take(8).find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
}

/// The quotation is over, the sentence is not: "“Why now?” Mr. Lee asked.", "“Why?” I asked." A full stop would be a comma there: "He called
/// it “a mistake.” Smith said no.", and what opens behind it is a quotation of its own: "“Why?” “Nothing,” said Ann."
fn is_said_on(stop: &Stop) -> bool {
    if opens_speech(stop) || !stop.closers().starts_with(['"', '\'', '”', '’']) {
        return false;
    }
    // The `>` of quoted mail at a line's start is no word.
    let mut words =
        stop.ahead().split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).peekable();
    if words.peek().is_none_or(|word| *word != "I" && is_starter(word)) {
        return false;
    }
    // "Mr. Lee’s wife asked", "Ann Lee of Leeds asked", "Smith, a nurse, asked".
    let (mut names, mut aside, mut last) = (true, false, "");
    words.any(|word| {
        let bare = word.trim_end_matches(['.', ',']);
        let comma = last.ends_with(',');
        aside |= comma;
        let says =
            names && (comma || !aside) && (is_speech_verb(bare) || bare.len() < word.len() && may_say(bare));
        names &= aside
            || ["’s", "'s"].iter().any(|end| last.ends_with(end))
            || word == "of"
            || word.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
        last = word;
        says
    })
}

/// Whether a verb behind which the clause ends says what stands before it: “Is that so?” Holmes began.
fn may_say(verb: &str) -> bool {
    lists("began breathed persisted repeated returned ventured", ' ', verb)
        || words().get(verb.as_bytes()).1.share >= LEAST_SHARE
}

/// Words of saying with a smaller share do other things too.
const LEAST_SHARE: u8 = 40;

/// What a quotation is taken from stands before the stop of the sentence that quotes: “Why now?” (118). “Is it late?” (Lee 44), he asks.
fn is_cited(stop: &Stop) -> bool {
    let bracket = stop.text.as_bytes().get(stop.next) == Some(&b'(');
    let Some((page, behind)) = stop.ahead().split_once(')').filter(|_| bracket) else { return false };
    stop.closers().starts_with(['"', '\'', '”', '’'])
        && page.ends_with(|c: char| c.is_ascii_digit())
        && behind.starts_with(['.', ',', ';'])
}

/// A bracket that the sentence goes on behind holds no end: "He left (she stayed. They wept.) and went on."
fn is_in_aside(stop: &Stop) -> bool {
    let (before, ahead) = (stop.shortly_before(), stop.ahead());
    let Some((lead, inside)) = before.rsplit_once('(') else { return false };
    let Some((rest, behind)) = ahead.split_once(')') else { return false };
    let after = behind.trim_start();
    let goes_on = after.len() < behind.len() && after.starts_with(char::is_lowercase);
    let opened = lead.ends_with(char::is_whitespace) && !lead.trim_end().ends_with(['.', '!', '?']);
    goes_on
        && opened
        && stop.closers().is_empty()
        && ![inside, rest].iter().any(|part| part.contains(['(', ')']))
}

/// A phrase in marks that no comma leads in and a small letter goes on behind holds no end: "shouted “USA! USA!” as he".
fn is_inside_phrase(stop: &Stop) -> bool {
    let (before, ahead) = (stop.shortly_before(), stop.ahead());
    let Some((lead, phrase)) = before.rsplit_once(['“', '"']) else { return false };
    let Some((rest, behind)) = ahead.split_once(['”', '"']) else { return false };
    let led = lead.strip_suffix(' ').is_some_and(|lead| lead.ends_with(char::is_alphanumeric));
    let goes_on = behind.strip_prefix(' ').is_some_and(|behind| behind.starts_with(char::is_lowercase));
    led && goes_on && !phrase.contains(['”']) && !rest.contains(['“'])
}

/// Names that end in a mark go on: "She works at Yahoo! Japan".
fn is_name_with_mark(stop: &Stop) -> bool {
    let name =
        matches!(stop.word(), "Yahoo" | "Jeopardy" | "Yum" | "Oklahoma" | "Panic" | "Joomla" | "Mamma");
    name && stop.run() == "!" && stop.closers().is_empty() && !is_starter(stop.following())
}

/// An ellipsis that touches its word ends it before a capital ("I meant that.... She left"), one set apart only
/// before a starter.
fn ends_after_ellipsis(stop: &Stop, initial: char) -> bool {
    let next = stop.following();
    let head = stop.text.get(..stop.start).unwrap_or("");
    if head.is_empty() {
        return false;
    }
    if head.ends_with(char::is_whitespace) && stop.closers().is_empty() {
        return next != "I" && is_starter(next) || stop.run().len() >= 4 && stop.run().is_ascii();
    }
    // "I... I can not" halts.
    let halts = next == stop.word();
    initial.is_uppercase() && !halts || initial.is_numeric()
}
