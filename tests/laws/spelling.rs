//! *spelling*: curly or straight apostrophes, composed or decomposed letters, wrapped or Windows lines: the counts stay.

use super::*;
use unicode_normalization::UnicodeNormalization;

/// The counts of a text that no way of writing the same may change. Whose words they are is found by endings too, which a
/// broken word hides.
fn counts(text: &str) -> tally::Tally {
    tally::Tally {
        reported_words: 0,
        words_in_marks: 0,
        quoted_positive: 0,
        quoted_negative: 0,
        quoted_negated: 0,
        ..analyze(text).tally
    }
}

/// The text with apostrophes between letters written so.
fn with_apostrophes(text: &str, mark: char) -> String {
    let chars: Vec<char> = text.chars().collect();
    let between = |i: usize| {
        let letter = |i: Option<usize>| i.and_then(|i| chars.get(i)).is_some_and(|c| c.is_alphabetic());
        letter(i.checked_sub(1)) && letter(Some(i + 1))
    };
    let written = |(i, &c): (usize, &char)| if matches!(c, '’' | '\'') && between(i) { mark } else { c };
    chars.iter().enumerate().map(written).collect()
}

/// The text with its lines broken before they are wider than so many bytes, as mail and old books have it.
fn wrapped(text: &str, width: usize) -> String {
    let mut wrapped = String::new();
    for paragraph in text.split("\n\n") {
        wrapped.push_str(if wrapped.is_empty() { "" } else { "\n\n" });
        let mut line = 0;
        for word in paragraph.split(' ') {
            let fits = line > 0 && line + word.len() < width;
            wrapped.push_str(if line == 0 {
                ""
            } else if fits {
                " "
            } else {
                "\n"
            });
            wrapped.push_str(word);
            line = if fits { line + 1 + word.len() } else { word.len() };
        }
    }
    wrapped
}

/// Paragraphs of prose of the samples.
fn prose() -> Vec<(String, String)> {
    seeds()
        .into_iter()
        .map(|(name, text)| {
            let prose: Vec<&str> = paragraphs(&text)
                .iter()
                .filter(|p| p.kind == ParagraphKind::Prose && p.text.len() > 80)
                .map(|p| p.text)
                .collect();
            (name, prose.join("\n\n"))
        })
        .collect()
}

#[test]
fn straight_and_curly_apostrophes_count_alike() {
    for (name, text) in seeds() {
        assert_eq!(counts(&with_apostrophes(&text, '\'')), counts(&with_apostrophes(&text, '’')), "{name}");
    }
}

/// A name, what it does, and the rest of the text: the name opens a sentence.
fn contracted() -> impl Strategy<Value = String> {
    let name = proptest::sample::select(vec![
        "Tabata",
        "Okafor",
        "Ilsebrand",
        "Regulations",
        "She",
        "Officials",
        "Everybody",
    ]);
    let verb = proptest::sample::select(vec![
        "doesn't", "isn't", "can't", "won't", "hasn't", "didn't", "wouldn't", "they're", "who're", "'s",
        "'ll", "'d",
    ]);
    let rest = proptest::sample::select(vec![
        "agree.",
        "terrible.",
        "go there!",
        "“It's over.”",
        "said so…",
        "the boss's plan.",
    ]);
    proptest::collection::vec((name, verb, rest), 1..4).prop_map(|sentences| {
        let sentence = |(name, verb, rest): &(&str, &str, &str)| {
            format!("{name}{}{verb} {rest}", if verb.starts_with('\'') { "" } else { " " })
        };
        sentences.iter().map(sentence).collect::<Vec<_>>().join(" ")
    })
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn straight_and_curly_apostrophes_count_alike_behind_names(text in contracted()) {
        prop_assert_eq!(counts(&with_apostrophes(&text, '\'')), counts(&with_apostrophes(&text, '’')));
    }

    #[test]
    fn quotations_wrap_anywhere(text in quoted(), width in 8_usize..60) {
        prop_assert_eq!(counts(&wrapped(&text, width)), counts(&text));
        let mail = format!("> {}", wrapped(&text, width).replace('\n', "\n> "));
        prop_assert_eq!(counts(&mail), counts(&text));
    }
}

/// Quotations with what goes on behind them.
fn quoted() -> impl Strategy<Value = String> {
    let said = proptest::sample::select(vec![
        "“Why now?”",
        "“Why now?”",
        "“It was fun.”",
        "“Stop!”",
        "\"I… I can not,\"",
        "“It ends at 5 p.m.”",
    ]);
    let on = proptest::sample::select(vec![
        "Mr. Lee asked.",
        "he said.",
        "Ilse Okafor said, and left.",
        "He added one more.",
        "Dr. J. Poe of the U.S. Senate asked.",
    ]);
    proptest::collection::vec((said, on), 1..4).prop_map(|sentences| {
        let sentences = sentences.iter().map(|(said, on)| format!("{said} {on}"));
        format!("The town has a plan. {} He left.", sentences.collect::<Vec<_>>().join(" "))
    })
}

/// All letters of Latin, Greek and Cyrillic that Unicode takes apart.
fn accented() -> Vec<char> {
    let all = ['\u{c0}'..='\u{24f}', '\u{370}'..='\u{3ff}', '\u{400}'..='\u{52f}', '\u{1e00}'..='\u{1fff}'];
    // Three dozen letters of old Greek are neither small nor capital.
    let cased = |c: char| c.is_lowercase() || c.is_uppercase();
    let apart = |c: &char| cased(*c) && c.nfd().count() > 1 && c.nfd().nfc().eq([*c]);
    all.into_iter().flatten().filter(apart).collect()
}

#[test]
fn each_accented_letter_counts_alike_composed_and_decomposed() {
    let letters = accented();
    assert!(letters.len() > 700, "{}", letters.len());
    for c in letters {
        for word in [
            format!("{c}"),
            format!("b{c}"),
            format!("t{c}n"),
            format!("co{c}per"),
            format!("Am{c}e"),
            format!("am{c}s"),
        ] {
            let decomposed: String = word.nfd().collect();
            assert_eq!(counts(&word), counts(&decomposed), "{word}");
        }
    }
}

proptest! {
    #[test]
    fn composed_and_decomposed_text_counts_alike(
        picked in prop::collection::vec((0..2000_usize, "[A-Za-z][a-z]{2,5}", "[a-z]{0,5}(,|[.]|’s|-[a-z]+)? "), 1..40)
    ) {
        let letters = accented();
        let text: String = picked.iter().map(|(i, head, rest)| format!("{head}{}{rest}", letters[i % letters.len()])).collect();
        let [composed, decomposed]: [String; 2] = [text.nfc().collect(), text.nfd().collect()];
        prop_assert_eq!(counts(&composed), counts(&decomposed), "{}", composed);
    }
}

#[test]
fn accented_initials_count_alike_in_both_forms() {
    for letter in accented().iter().filter(|letter| letter.is_uppercase()) {
        let text = format!(
            "Luis {letter}. Roy left. J.{letter}. Roy came. {letter}. Roy said so. It was {letter}. He left."
        );
        let [composed, decomposed]: [String; 2] = [text.nfc().collect(), text.nfd().collect()];
        assert_eq!(counts(&composed), counts(&decomposed), "{composed}");
    }
}

#[test]
fn soft_wraps_change_no_count() {
    for (name, text) in prose() {
        let whole = text.replace("\n\n", "\0").replace('\n', " ").replace('\0', "\n\n");
        for width in [40, 60, 72] {
            assert_eq!(counts(&wrapped(&whole, width)), counts(&whole), "{name}, lines of {width}");
        }
    }
}

/// What a line may begin or end with and be no item, no address and no quoted mail.
const BRITTLE: [&str; 12] = [
    "Please see the new report, which all of us have read, at www.example.org/reports/2026 before the meeting on Monday. Then come.",
    "I have been that mother – I have been worse than that mother – and I have the screenshots to prove it – every one of them – and so do you if you look. She knew it too – and said so – often.",
    "Power at 24 h was higher after nitrate than after placebo (95% CI: 1.2, 6.4; P = 0.004). No difference was seen at 48 h (P > 0.05). Nitrite rose from 0.21 to 0.48.",
    "TOLEDO, Ohio, Sept. 9, 2025 /PRNewswire/ -- Brightwell Foods Inc. said on Monday -- after a long delay -- that it would buy a mill.",
    "It was found – oh, how I wish it had not been! – eleven years later. It was late (too late!) – and dark.",
    "1. The committee has met three times since the spring of 2021 and will meet again (see the annex, p. 12) before May. It was ranked no. 5 in Brown v. Smith.",
    "- The boat was about 11 min late, as shown on p. 12, and was 3 sec. slower than the one before. It cost c. 50 more.",
    "The book has been read by many of the people in the town (ibid. p. 12), and nobody has said a word of it (op. cit. s. 4) since.",
    "We had talked about it all of last week - or most of it - and I think that the price had gone up - or cared much - until it fell.",
    "He had the right (a) to stay in the house, (b) to sell it, or (c) to leave it to his sister. He left it to her at once.",
    "- The price of bread was 5 in the May of that year. It fell to 3. It then rose to 8 in June, and everybody went home or to sea.",
    "Nobody had asked him anything. Q: what is it? Nobody knew what it was. Nobody ever learned what it had been.",
];

#[test]
fn brittle_lines_wrap_anywhere() {
    for (text, width) in BRITTLE.iter().flat_map(|&text| (24..110).map(move |width| (text, width))) {
        let [whole, lines] =
            [text, &wrapped(text, width)].map(|text| format!("{text}\n\nIt rained on and on."));
        assert_eq!(counts(&lines), counts(&whole), "{lines}");
    }
}

/// Headings, bylines and items too: each line of the sample is wrapped by itself.
#[test]
fn a_wrapped_heading_stays_one() {
    for (name, text) in seeds() {
        for width in [30, 40, 50, 60, 72, 80, 100] {
            let lines: Vec<String> = text.split('\n').map(|line| wrapped(line, width)).collect();
            assert_eq!(counts(&lines.join("\n")), counts(&text), "{name}, lines of {width}");
        }
    }
}

/// Ordinary compounds, none left out because it fails.
const COMPOUNDS: &str = "
    X-ray co-op T-shirt real-time large-scale wide-ranging middle-class self-esteem well-being long-term
    COVID-19 F-16 mid-1990s peer-to-peer anti-Trump co-owner start-up so-called age-old one-sided
    cease-fire vice-president mixed-effects note-taking fire-eating use-case decision-making
    policy-making time-consuming law-abiding state-owned home-grown face-to-face up-to-date same-sex
    life-size life-saving five-year two-year late-night middle-aged like-minded single-handed
    double-edged large-hearted close-up make-believe take-home give-away live-in one-off one-way
    nine-year-old state-run fine-tune fire-proof ice-cold ice-cream safe-deposit wage-cutting
    price-fixing peace-loving race-based space-age place-name pipe-dream side-effect tongue-tied
    trade-off knee-jerk blue-collar white-collar free-range tree-lined three-quarters half-hearted
    high-speed low-income short-term full-time part-time first-class second-hand third-party left-wing
    right-wing old-fashioned good-looking good-natured hard-hearted heart-breaking record-breaking
    ground-floor first-person eye-opening sugar-free duty-free fat-free user-friendly family-friendly
    world-famous well-known well-to-do far-reaching far-fetched long-standing long-awaited short-lived
    cold-blooded red-handed empty-handed open-minded narrow-minded absent-minded mother-in-law
    father-in-law editor-in-chief sergeant-at-arms ex-husband ex-president non-smoker non-violent pre-war
    post-war anti-war self-control self-made co-author co-founder half-brother great-grandmother
    twenty-five ninety-nine two-thirds one-third dry-clean baby-sit window-shopping problem-solving
    job-hunting fund-raising award-winning mouth-watering breath-taking English-speaking Spanish-speaking
    African-American Anglo-Saxon south-east north-west check-in check-out by-product passer-by runner-up
    merry-go-round forget-me-not jack-of-all-trades man-made hand-made home-made tailor-made ready-made
    carbon-neutral climate-friendly gun-control health-care stock-market top-secret high-tech low-tech
    high-rise low-key cross-country cross-border hit-and-run rent-free tax-free risk-free cost-effective
    custom-built purpose-built water-resistant child-friendly decade-long week-long day-long month-long
    year-long life-long rate-limiting name-calling bone-dry stone-cold whole-hearted rose-tinted
    wide-eyed love-hate hide-and-seek
";

#[test]
fn a_wrap_at_the_hyphen_of_a_compound_changes_no_count() {
    let text = |compound: &str| {
        format!("> The town has a {compound} plan. It is the {compound}. They never saw it.")
    };
    let (mut places, mut differ) = (0, Vec::new());
    for compound in COMPOUNDS.split_whitespace() {
        for (hyphen, _) in compound.match_indices('-') {
            let (head, tail) = compound.split_at(hyphen + 1);
            let [broken, whole] =
                [&*format!("{head}\n> {tail}"), compound].map(|compound| counts(&text(compound)));
            // What the lists do not know, *gun-control*, may be one word or two: that tells which words are hard or charged, and
            // nothing else.
            let lists = |tally| tally::Tally {
                complex_words: 0,
                difficult_words: 0,
                unfamiliar_words: 0,
                positive: 0,
                negative: 0,
                negated: 0,
                ..tally
            };
            assert_eq!(lists(broken), lists(whole), "{compound}");
            places += 1;
            differ.extend((broken != whole).then_some(compound));
        }
    }
    assert!(differ.len() * 100 <= places * 6, "{} of {places}: {differ:?}", differ.len());
}

/// The text with a hyphen and a line feed in the middle of every so many plain words of eight letters or more.
fn hyphenated(text: &str, every: usize) -> String {
    let mut long = 0;
    let broken = |word: &str| {
        // *bare-* and *faced* may be a compound as well.
        let either = matches!(word, "barefaced" | "hardline" | "schoolteacher");
        let plain = word.len() >= 8 && word.bytes().all(|b| b.is_ascii_lowercase()) && !either;
        long += usize::from(plain);
        if plain && long % every == 0 {
            format!("{}-\n{}", &word[..word.len() / 2], &word[word.len() / 2..])
        } else {
            word.to_string()
        }
    };
    text.split(' ').map(broken).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_hyphen_at_a_line_end_changes_no_count() {
    for (name, text) in prose() {
        let whole = text.replace("\n\n", "\0").replace('\n', " ").replace('\0', "\n\n");
        for every in [1, 3] {
            assert_eq!(counts(&hyphenated(&whole, every)), counts(&whole), "{name}, every {every}");
        }
    }
}

#[test]
fn windows_line_ends_change_nothing_but_offsets() {
    for (name, text) in seeds() {
        let windows = analyze(&text.replace('\n', "\r\n"));
        let unix = analyze(&text);
        assert_eq!(windows.tally, unix.tally, "{name}");
        let names = |report: &Report| report.speakers.iter().map(|s| s.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&windows), names(&unix), "{name}");
    }
}

/// An abbreviation at the end of a line of quoted mail is said as before a space.
#[test]
fn an_abbreviation_before_the_mark_of_quoted_mail_is_said_in_full() {
    let of = |gap: &str| {
        let text =
            ["> It fell (Case No.", gap, "12) and was heard by Prof.", gap, "Lee.\n\nIt ended."].concat();
        counts(&text)
    };
    assert_eq!(of("\n> "), of(" "));
}
