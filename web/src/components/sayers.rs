//! Positive and negative words by speaker, as a table: each number leads through its words.

use article_lens::ordered::ordered;
use yew::prelude::*;

use crate::article::Article;
use crate::components::plain::sheet;
use crate::lead::{Lead, Those, button};
use crate::voice::{Naming, Sayer};
use crate::wording::{capital, decimal, number, signed};

/// Somebody with words of a text.
struct Row {
    name: String,
    /// All words that are his.
    words: u64,
    positive: u64,
    negative: u64,
    negated: u64,
    sayer: Sayer,
}

/// The table; nothing where only the writer speaks.
pub(crate) fn sayers(article: &Article, on_lead: &Callback<Lead>) -> Html {
    let rows = rows(article);
    let [writer, sources] = article.report.tone_of_voices;
    if rows.len() < 2 {
        return html! {};
    }
    html! { <>
        <h3>{ "By speaker" }</h3>
        <div class="by">{ sheet("By speaker".into(), &["Speaker", "Words", "Positive", "Negative", "Turned", "%"], rows.iter().map(|row| drawn(row, on_lead)).collect()) }</div>
        <p class="fine">{ "Turned: by a “not” or the like. %: of the words, how many are positive or negative. What one source reports of another counts for both. " }
            { format!("Tone by the writer’s words alone {}, by sources’ alone {}; nearer to 0 than 0.05 is neutral.", signed(writer), signed(sources)) }</p>
    </> }
}

/// The writer, then those who have the most words first, then what nobody clearly says.
fn rows(article: &Article) -> Vec<Row> {
    let tally = article.tally();
    let charged = |those: Those| those.marks(article).len() as u64;
    let writer = Row {
        name: "Writer".to_string(),
        words: tally.words.saturating_sub(tally.reported_words),
        positive: tally.positive.saturating_sub(tally.quoted_positive),
        negative: tally.negative.saturating_sub(tally.quoted_negative),
        negated: tally.negated.saturating_sub(tally.quoted_negated),
        sayer: Sayer::Writer,
    };
    let row = |(i, speaker): (u32, &article_lens::report::Speaker)| Row {
        name: capital(&speaker.name),
        words: speaker.words.into(),
        positive: speaker.positive.into(),
        negative: speaker.negative.into(),
        negated: speaker.negated.into(),
        sayer: Sayer::Speaker(i),
    };
    let ranked = ordered(article.sources().collect(), |(_, speaker)| u64::from(u32::MAX - speaker.words));
    let own = |positive| charged(Those::SaidBy { sayer: Sayer::Open, positive });
    let open = Row {
        name: "No clear speaker".to_string(),
        words: article.said(Naming::Open),
        positive: own(Some(true)),
        negative: own(Some(false)),
        negated: own(None),
        sayer: Sayer::Open,
    };
    let open = Some(open).filter(|open| open.words > 0);
    [writer].into_iter().chain(ranked.into_iter().map(row)).chain(open).collect()
}

fn drawn(row: &Row, on_lead: &Callback<Lead>) -> Vec<Html> {
    let cell = |count: u64, positive: Option<bool>| {
        let lead = Lead::Those(Those::SaidBy { sayer: row.sayer, positive });
        if count > 0 {
            button(on_lead, lead, "lk", number(count))
        } else {
            html! { "0" }
        }
    };
    let those = match row.sayer {
        Sayer::Writer => None,
        Sayer::Speaker(speaker) => Some(Those::Speaker(speaker)),
        Sayer::Open => Some(Those::Voices(Naming::Open)),
    };
    let words = those.map_or_else(
        || html! { number(row.words) },
        |those| button(on_lead, Lead::Those(those), "lk", number(row.words)),
    );
    let in_hundred = (row.positive + row.negative) as f64 * 100.0 / row.words.max(1) as f64;
    vec![
        html! { &row.name },
        words,
        cell(row.positive, Some(true)),
        cell(row.negative, Some(false)),
        cell(row.negated, None),
        html! { decimal(in_hundred, 1) },
    ]
}
