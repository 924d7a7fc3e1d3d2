//! What makes it hard: the sentences that raise the grade most, or those that keep it above an aim.

use std::rc::Rc;

use article_lens::facts::Tally;
use article_lens::ordered::{number_key, ordered};
use article_lens::report::LEAST_RAISED;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::article::Article;
use crate::components::plain::{fine, fold};
use crate::components::studio::Shared;
use crate::lead::{Lead, Those, button};
use crate::mark::{Mark, MarkKind};
use crate::state::{Action, State};
use crate::wording::{count, decimal, number, opening};

pub(crate) struct Props {
    pub(crate) article: Shared,
    /// The grade to aim for, as typed.
    pub(crate) aim: Rc<str>,
    pub(crate) dispatch: UseReducerDispatcher<State>,
    pub(crate) on_lead: Callback<Lead>,
}

/// How many sentences are listed without an aim, and at most with one.
const LISTED: usize = 5;
const MOST_LISTED: usize = 40;

/// A sentence and by how much it raises the grade.
struct Raising {
    mark: Mark,
    grades: f64,
    tally: Tally,
}

pub(crate) fn hardest(props: &Props) -> Html {
    let oninput = {
        let dispatch = props.dispatch.clone();
        move |event: InputEvent| {
            dispatch.dispatch(Action::Aim(event.target_unchecked_into::<HtmlInputElement>().value().into()));
        }
    };
    let article = &props.article;
    if article.report.readability.grade().is_none() {
        return longest(props);
    }
    let raising = raising(article);
    let (kept, told) = match Aim::of(&props.aim) {
        Aim::Grade(aim) => kept_from(article, &raising, aim).unwrap_or((LISTED, String::new())),
        Aim::None => (LISTED, String::new()),
        Aim::Unclear => (LISTED, "Give a whole grade from 1 to 20.".to_string()),
    };
    html! { <>
        <h3>{ "What makes it hard" }</h3>
        <p><label>{ "Aim for grade " }<input type="number" class="aim" min="1" max="20" inputmode="numeric" value={props.aim.to_string()} {oninput} /></label></p>
        <p role="status">{ told }</p>
        if raising.is_empty() {
            { fine("No sentence makes it harder that could be left out: a grade needs 100 words and 3 sentences.") }
        } else {
            { fine("Without one of these sentences the grade would be lower by:") }
            <ol class="raising">{ for raising.iter().take(kept.min(MOST_LISTED)).map(|raising| row(props, raising)) }</ol>
        }
        { longest(props) }
    </> }
}

/// What the reader typed.
#[derive(Clone, Copy, PartialEq)]
enum Aim {
    None,
    Grade(u32),
    /// No whole grade from 1 to 20.
    Unclear,
}

impl Aim {
    fn of(typed: &str) -> Aim {
        match typed.parse() {
            Ok(grade @ 1..=20) => Aim::Grade(grade),
            _ if typed.is_empty() => Aim::None,
            _ => Aim::Unclear,
        }
    }
}

/// The longest sentences with their words.
fn longest(props: &Props) -> Html {
    let each = props.article.counted().map(|(place, sentence)| {
        (sentence.tally.words, Mark::new(place.paragraph, MarkKind::Sentence, place.index))
    });
    let links = ordered(each.collect(), |&(words, _)| u64::MAX - words).into_iter().take(LISTED).map(
        |(words, mark)| {
            let lead = Lead::One(mark, Those::Sentences);
            let shown = opening(props.article.words(mark), 8);
            html! { <li><b>{ number(words) }</b>{ " " }{ button(&props.on_lead, lead, "lk", shown) }</li> }
        },
    );
    fold("The longest sentences".into(), html! { <ol class="raising">{ for links }</ol> })
}

fn row(props: &Props, raising: &Raising) -> Html {
    let words = opening(props.article.words(raising.mark), 8);
    let lead = Lead::One(raising.mark, Those::Sentences);
    html! { <li><b>{ decimal(raising.grades, 2) }</b>{ " " }{ button(&props.on_lead, lead, "lk", words) }</li> }
}

/// The sentences that raise the grade, those that raise it most first.
fn raising(article: &Article) -> Vec<Raising> {
    let each = article.counted().filter_map(|(place, sentence)| {
        let grades = article.report.raised_by(&sentence.tally)?;
        let mark = Mark::new(place.paragraph, MarkKind::Sentence, place.index);
        (grades >= LEAST_RAISED).then_some(Raising { mark, grades, tally: sentence.tally })
    });
    ordered(each.collect(), |raising| number_key(-raising.grades))
}

/// How many of the sentences that raise it most keep the text from the aim, and what that says.
fn kept_from(article: &Article, raising: &[Raising], aim: u32) -> Option<(usize, String)> {
    let kept = article.report.kept_from(aim, raising.iter().map(|raising| raising.tally))?;
    let many = kept.sentences;
    let sentences = count(many as u64, "sentence");
    let told = match (kept.reached, many) {
        (true, 0) => "The text is at this grade or below.".to_string(),
        (true, _) => {
            let (keeps, them) = if many == 1 { ("keeps", "this one") } else { ("keep", "them") };
            format!(
                "{sentences} {keeps} it from that grade: without {them} it is grade {aim}.{}",
                first_listed(many)
            )
        }
        (false, _) => {
            let grade = decimal(kept.grade, 1);
            format!(
                "Without the {sentences} that raise it most the grade is still {grade}.{}",
                first_listed(many)
            )
        }
    };
    // A text that meets the aim has its hardest sentences all the same.
    Some((if many == 0 { LISTED } else { many }, told))
}

fn first_listed(many: usize) -> String {
    if many > MOST_LISTED {
        format!(" The {MOST_LISTED} that raise it most are listed.")
    } else {
        String::new()
    }
}
