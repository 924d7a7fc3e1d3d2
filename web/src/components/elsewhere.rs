//! Why other tools differ: what textstat and GNU style count in the same text, and by which rules.

use article_lens::report::Tool;
use yew::prelude::*;

use crate::article::Article;
use crate::components::plain::{fine, fold};
use crate::wording::number;

pub(crate) fn elsewhere(article: &Article) -> Html {
    let recounts = &article.report.elsewhere;
    let tally = article.tally();
    let row = |name: &'static str, ours: u64, theirs: fn(&article_lens::facts::elsewhere::Counts) -> u64| {
        html! {
            <tr><th scope="row">{ name }</th><td>{ number(ours) }</td>
                { for recounts.iter().map(|recount| html! { <td>{ number(theirs(&recount.counts)) }</td> }) }</tr>
        }
    };
    let content = html! { <>
            { fine("They count otherwise. The same text by the rules of two others:") }
            <div class="sheetbox" tabindex="0" role="region" aria-label="Counts of other tools"><table>
                <thead><tr><th scope="col">{ "Counted" }</th><th scope="col">{ "Here" }</th>
                    { for Tool::ALL.map(|tool| html! { <th scope="col">{ tool.name() }</th> }) }</tr></thead>
                <tbody>
                    { row("Sentences", tally.sentences, |counts| counts.sentences) }
                    { row("Words", tally.words, |counts| counts.words) }
                    { row("Syllables", tally.syllables, |counts| counts.syllables) }
                    { row("Letters and digits", tally.characters, |counts| counts.characters) }
                    { row("Letters", tally.letters, |counts| counts.letters) }
                    { row("Words of three syllables or more", tally.long_words, |counts| counts.long_words) }
                    { row("Words of more than six letters", tally.lix_words, |counts| counts.lix_words) }
                </tbody>
            </table></div>
            { for Tool::ALL.map(|tool| html! { <>
                <h3>{ tool.name() }</h3>
                <ul class="rules">{ for tool.rules().iter().map(|rule| html! { <li>{ *rule }</li> }) }</ul>
            </> }) }
    </> };
    fold("Why do other tools differ?".into(), content)
}
