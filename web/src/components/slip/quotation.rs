//! Why words are a quotation: source, cue and content as written, the rule, how sure it is, what else they could be, what they add.

use article_lens::Place;
use article_lens::facts::{Alternative, Confidence, MentionKind, Quote, QuoteKind, Rule};
use article_lens::lowercase::lowercase;
use article_lens::report::{Change, SpeakerKind};
use yew::prelude::*;

use super::{Props, Reason, part, rule, share};
use crate::article::Article;
use crate::components::correct::{Corrected, correct};
use crate::components::corrections::undo;
use crate::mark::Mark;
use crate::state::Action;
use crate::voice::{Voice, confidence_word, is_pronoun, kind_word, speaker_word};
use crate::wording::{count, folded, number};

pub(super) fn of_quote(props: &Props, quote: &Quote, voice: &Voice) -> Reason {
    let (article, mark) = (&props.article, props.mark);
    let words = article.words(mark);
    let is_statement = quote.kind.is_statement();
    let place = article.place(mark);
    let marks = match (quote.words_in_marks, quote.words) {
        // A reader may call marked words reported.
        (0, _) if words.starts_with(['“', '‘', '"', '\'', '«', '„']) => String::new(),
        (0, _) => ", without quotation marks".to_string(),
        (inside, all) if inside >= all => ", in quotation marks".to_string(),
        (inside, _) => format!(", {} of them in quotation marks", number(u64::from(inside))),
    };
    let via = quote
        .via
        .as_ref()
        .and_then(|via| Some(via.span.of(&article.blocks.get(mark.paragraph as usize)?.text)));
    let content = html! { <>
        <dl class="parts">
            if is_statement { { source(article, voice, via) } }
            if let Some(reason) = article.anonymity(mark) {
                { part("Not named", "p-plain", folded(reason), "the reason that the text gives".to_string()) }
            }
            if let Some(cue) = voice.attribution.cue {
                { part("Cue", "p-cue", folded(article.at(cue)), "the words that say that something is said".to_string()) }
            }
            { part("Content", if quote.words_in_marks > 0 { "p-con" } else { "p-con indirect" }, folded(words),
                format!("{}{marks}", count(u64::from(quote.words), "word"))) }
        </dl>
        { rule("The rule.", voice.attribution.rule.sentence()) }
        if voice.attribution.rule != Rule::ByHand {
            { rule("How sure.", sureness(voice.attribution.confidence, voice.attribution.rule)) }
            if voice.attribution.confidence == Confidence::Unsure { { alternative(props, quote) } }
        }
        { rule("It adds", added(article, mark, quote)) }
        if article.is_corrected(place) { <p class="rule"><b>{ "Corrected by you." }</b>{ " " }{ undo(&props.dispatch, place) }</p> }
        { correct(&Corrected { article, mark, dispatch: &props.dispatch }) }
    </> };
    let (heading, unit) = match quote.kind {
        QuoteKind::Indirect => ("Why this is reported speech", "Statement"),
        QuoteKind::Scare => ("Why these words are in quotation marks", "Set apart"),
        QuoteKind::Title => ("Why this is taken for a title", "Set apart"),
        _ => ("Why this is a quotation", "Statement"),
    };
    Reason { heading, unit, hue: format!("h{}", voice.hue), content }
}

fn source(article: &Article, voice: &Voice, via: Option<&str>) -> Html {
    let Some(kind) = voice.kind else {
        return part(
            "Source",
            "p-src",
            "No clear speaker".to_string(),
            "the text does not tell who says it".to_string(),
        );
    };
    let full = voice.attribution.speaker.and_then(|i| article.report.speakers.get(i as usize));
    let mut gloss = match kind {
        _ if full.is_some_and(|speaker| speaker.by_hand) => {
            format!("{}, corrected by hand", speaker_word(kind))
        }
        SpeakerKind::Named => "the text gives a personal name".to_string(),
        SpeakerKind::Unnamed => "no person is named".to_string(),
        _ => speaker_word(kind).to_string(),
    };
    if let Some(speaker) =
        full.filter(|s| !is_pronoun(&s.name) && lowercase(&s.name) != lowercase(&voice.who))
    {
        gloss = format!("{gloss}: {}", speaker.name);
    }
    if let Some(via) = via {
        gloss = format!("{gloss}; passed on by {}", folded(via));
    }
    part("Source", "p-src", voice.who.clone(), gloss)
}

fn sureness(confidence: Confidence, rule: Rule) -> String {
    let meaning = match confidence {
        Confidence::Sure => "the words stand in one plain pattern.",
        Confidence::Likely => open(rule),
        Confidence::Unsure => "the words can be read in two ways.",
    };
    format!("{}: {meaning}", confidence_word(confidence))
}

/// The one thing that a likely statement leaves open.
fn open(rule: Rule) -> &'static str {
    match rule {
        Rule::ScareQuotes | Rule::TitleInMarks => "one thing is open: whether somebody said the words.",
        Rule::SameVoice | Rule::CarriedOver | Rule::CueAfter => {
            "one thing is open: whether the same source still speaks."
        }
        Rule::Turn | Rule::Signed => "one thing is open: whether the name is the speaker’s.",
        Rule::CueThat
        | Rule::CueClause
        | Rule::ClauseSourceCue
        | Rule::ClauseAccordingTo
        | Rule::AccordingToClause => {
            "one thing is open: where the source’s words end and the writer’s begin."
        }
        _ => "one thing is open: whether this source goes with this verb.",
    }
}

/// The other reading of an unsure statement, and the way to take it.
fn alternative(props: &Props, quote: &Quote) -> Html {
    let (told, change) = match &quote.alternative {
        None => return html! {},
        Some(Alternative::Source(source)) => {
            let who = folded(props.article.at(Place { paragraph: props.mark.paragraph, span: source.span }));
            // Whom a pronoun means, only the text around it tells.
            let named = (source.kind != MentionKind::Pronoun).then(|| Change::Speaker(source.name.clone()));
            (format!("“{who}” says it."), named)
        }
        Some(Alternative::Unknown) => {
            ("the text does not tell who says it.".to_string(), Some(Change::Speaker(String::new())))
        }
        Some(Alternative::Nobody) => {
            ("nobody says it, the words are the writer’s.".to_string(), Some(Change::NoQuotation))
        }
    };
    let (dispatch, place) = (props.dispatch.clone(), props.article.place(props.mark));
    html! { <p class="rule"><b>{ "The other reading:" }</b>{ " " }{ told }
        if let Some(change) = change {
            { " " }<button type="button" class="lk" onclick={move |_| dispatch.dispatch(Action::Correct(place, change.clone()))}>{ "Read it so" }</button>
        }
    </p> }
}

fn added(article: &Article, mark: Mark, quote: &Quote) -> String {
    if !quote.kind.is_statement() {
        return format!(
            "nothing to anyone’s statements: as {}, the words stay the writer’s.",
            kind_word(quote.kind)
        );
    }
    let all = article.tally().reported_words;
    let words = u64::from(quote.words);
    let facts = article.facts(mark.paragraph as usize);
    let charged =
        facts.map_or(0, |f| f.charged.iter().filter(|c| quote.span.contains(c.span)).count() as u64);
    let tail = if charged > 0 {
        format!(", and {}", count(charged, "positive or negative word"))
    } else {
        String::new()
    };
    let reported = count(words, "word");
    format!("{reported} to what sources say, {} of all {} reported{tail}.", share(words, all), number(all))
}
