//! Why other tools differ: what textstat and GNU style count in the same text, and by which rules.

use article_lens::report::{Formula, Recount, Tool};
use yew::prelude::*;

use crate::article::Article;
use crate::components::plain::{fine, fold, in_cells, rules, sheet};
use crate::wording::{decimal, number};

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
    let mut columns = vec![column(ours, &|formula| formula.value(tally))];
    for recount in &article.report.elsewhere {
        let counts = &recount.counts;
        let theirs = [
            counts.sentences,
            counts.words,
            counts.syllables,
            counts.characters,
            counts.letters,
            counts.long_words,
            counts.lix_words,
        ];
        columns.push(column(theirs, &|formula| recount.value(formula)));
    }
    let counted = [
        "Sentences",
        "Words",
        "Syllables",
        "Letters and digits",
        "Letters",
        "Words of three syllables or more",
        "Words of more than six letters",
    ];
    // What is too short for a grade here is too short for these as well.
    let is_graded = article.report.readability.grade().is_some();
    let formulas = Recount::FORMULAS.into_iter().filter(|_| is_graded);
    let names = counted.into_iter().chain(formulas.map(Formula::title));
    let rows = names.enumerate().map(|(i, name)| {
        let cells = columns.iter().filter_map(|column| column.get(i).cloned());
        in_cells([name.to_string()].into_iter().chain(cells))
    });
    let [textstat, style] = Tool::ALL.map(Tool::name);
    let content = html! { <>
            { fine("They count otherwise. The same text by the rules of two others, and what our formulas give by these counts, for them in texts of any length; where theirs departs, the formula’s own row says so:") }
            { sheet("Counts of other tools".into(), &["Counted", "Here", textstat, style], rows.collect()) }
            { for Tool::ALL.map(|tool| html! { <>
                <h3>{ tool.name() }</h3>
                { rules(tool.rules()) }
            </> }) }
    </> };
    fold("Why do other tools differ?".into(), content)
}

/// The counts, and what the formulas give by them: a dash where that is nothing.
fn column(counts: [u64; 7], value: &dyn Fn(Formula) -> Option<f64>) -> Vec<String> {
    let given = |formula| value(formula).map_or_else(|| "–".to_string(), |value| decimal(value, 1));
    counts.map(number).into_iter().chain(Recount::FORMULAS.map(given)).collect()
}
