//! Why other tools differ: what textstat and GNU style count in the same text, and by which rules.

use article_lens::report::{Recount, Tool};
use yew::prelude::*;

use crate::article::Article;
use crate::components::plain::{fine, fold, in_cells, sheet};
use crate::wording::number;

pub(crate) fn elsewhere(article: &Article) -> Html {
    let tally = article.tally();
    let ours = [
        tally.sentences,
        tally.words,
        tally.syllables,
        tally.characters,
        tally.letters,
        tally.long_words,
        tally.lix_words,
    ];
    let theirs = |Recount { counts, .. }: &Recount| {
        [
            counts.sentences,
            counts.words,
            counts.syllables,
            counts.characters,
            counts.letters,
            counts.long_words,
            counts.lix_words,
        ]
    };
    let columns: Vec<[u64; 7]> =
        core::iter::once(ours).chain(article.report.elsewhere.iter().map(theirs)).collect();
    let names = [
        "Sentences",
        "Words",
        "Syllables",
        "Letters and digits",
        "Letters",
        "Words of three syllables or more",
        "Words of more than six letters",
    ];
    let rows = names.iter().enumerate().map(|(i, name)| {
        let cells = columns.iter().filter_map(|column| column.get(i)).map(|&n| number(n));
        in_cells([name.to_string()].into_iter().chain(cells))
    });
    let [textstat, style] = Tool::ALL.map(Tool::name);
    let content = html! { <>
            { fine("They count otherwise. The same text by the rules of two others:") }
            { sheet("Counts of other tools".into(), &["Counted", "Here", textstat, style], rows.collect()) }
            { for Tool::ALL.map(|tool| html! { <>
                <h3>{ tool.name() }</h3>
                <ul class="rules">{ for tool.rules().iter().map(|rule| html! { <li>{ *rule }</li> }) }</ul>
            </> }) }
    </> };
    fold("Why do other tools differ?".into(), content)
}
