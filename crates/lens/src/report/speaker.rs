//! Who said it, across paragraphs: sources become speakers, and unclosed quotations go on.

mod attribution;
mod people;
mod recent;
mod fold;
mod share;

use alloc::vec::Vec;

use crate::facts::Facts;
pub use attribution::{Attribution, Course, Speaker, SpeakerKind};
use fold::Fold;
pub use share::{count, course};

/// The speakers of a text in order of their first statement, nothing counted yet, and an attribution for each quotation in order.
///
/// # Complexity
/// Linear in quotations and mentions, times the logarithm of the number of speakers.
pub fn speakers(facts: &[&Facts]) -> (Vec<Speaker>, Vec<Attribution>) {
    let mut fold = Fold::new(facts);
    for (paragraph, facts) in (0..).zip(facts) {
        fold.paragraph(paragraph, facts);
    }
    (fold.speakers, fold.attributions)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Confidence, facts};
    use crate::paragraph::paragraphs;
    use alloc::string::String;

    /// Each attribution as *speaker, rule*; a dash for nobody whom the text tells.
    fn check(text: &str, expected: &[&str]) {
        let facts: Vec<Facts> = paragraphs(text).iter().map(|p| facts(p.text, p.kind)).collect();
        let (speakers, attributions) = speakers(&facts.iter().collect::<Vec<_>>());
        let name = |index: Option<u32>| index.and_then(|i| speakers.get(i as usize)).map_or("-", |s| &s.name);
        let found: Vec<String> =
            attributions.iter().map(|a| alloc::format!("{}, {}", name(a.speaker), a.rule.name())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_surname_means_the_full_name() {
        check(
            "Mara Quill runs the kiln.\n\n“We lost the boat,” Quill said.",
            &["Mara Quill, quote_source_cue"],
        );
    }

    #[test]
    fn two_say_one_thing_and_it_is_a_statement_of_each() {
        let text = "Ada Moss left. Stroud and Moss said that it rained. “No,” said Quill and the warden.";
        let facts: Vec<Facts> = paragraphs(text).iter().map(|p| facts(p.text, p.kind)).collect();
        let facts: Vec<&Facts> = facts.iter().collect();
        let (mut speakers, attributions) = speakers(&facts);
        count(&mut speakers, &facts, &attributions);
        let said: Vec<(&str, u32, u32)> =
            speakers.iter().map(|s| (s.name.as_str(), s.statements, s.words)).collect();
        assert_eq!(said, [("Stroud", 1, 3), ("Ada Moss", 1, 3), ("Quill", 1, 1), ("the warden", 1, 1)]);
    }

    #[test]
    fn in_a_family_a_title_keeps_two_apart() {
        check(
            "Ada Moss came. “I left,” Mr. Moss said. “I stayed,” Mrs. Moss said. “So,” Moss said.",
            &["Mr. Moss, quote_source_cue", "Mrs. Moss, quote_source_cue", "Ada Moss, quote_source_cue"],
        );
    }

    #[test]
    fn a_title_means_the_one_who_bears_it() {
        check(
            "Mayor Ada Okafor rowed home.\n\n“We lost the boat,” the mayor said.",
            &["Ada Okafor, quote_source_cue"],
        );
    }

    #[test]
    fn a_role_set_apart_by_commas_is_its_name() {
        let one = ["Ada Okafor, quote_source_cue"];
        check("The mayor, Ada Okafor, left. “I won,” the mayor said.", &one);
        check("Ada Okafor, the mayor, left. “I won,” the mayor said.", &one);
        check("Police Chief Ada Okafor left. “I won,” the police chief said.", &one);
    }

    #[test]
    fn a_stop_sets_no_role_apart() {
        check(
            "It was Dan Webb. The suspect, 22, left. “I was home,” the suspect said.",
            &["the suspect, quote_source_cue"],
        );
        check("It was in Ohio. The sheriff, a Democrat, said that it rained.", &["The sheriff, cue_that"]);
    }

    #[test]
    fn the_official_is_the_one_who_spoke() {
        check(
            "A White House official said that it rained. “It is,” the official said.",
            &["A White House official, cue_that", "A White House official, quote_source_cue"],
        );
        check(
            "Ada Lund, a port spokesman, said that it rained. “It is,” the spokesman said.",
            &["Ada Lund, cue_that", "Ada Lund, quote_source_cue"],
        );
        check(
            "A city report said that it rained. The report said that it snowed.",
            &["A city report, cue_that", "A city report, cue_that"],
        );
    }

    #[test]
    fn in_a_family_a_title_means_whoever_bears_it_with_a_full_name() {
        let couple = "Mrs. Ada Moss and Mr. Ben Moss came. ";
        let two = ["Ada Moss, quote_source_cue", "Ben Moss, quote_source_cue"];
        check(&[couple, "“I left,” Mrs. Moss said. “I stayed,” Mr. Moss said."].concat(), &two);
        let named = ["Mary Moss, quote_source_cue", "John Moss, quote_source_cue"];
        let couple = "Mary Moss and John Moss came. ";
        check(&[couple, "“I left,” Mrs. Moss said. “I stayed,” Mr. Moss said."].concat(), &named);
        let wife = "Mr. Ben Moss’s wife, Kit Moss, left. “So,” Mrs. Moss said. “No,” Mr. Moss said.";
        check(wife, &["Kit Moss, quote_source_cue", "Ben Moss, quote_source_cue"]);
        let mother = ["Mrs. Moss, quote_source_cue", "Mr. Moss, quote_source_cue"];
        let girl = "Miss Mary Moss came. ";
        check(&[girl, "“I left,” Mrs. Moss said. “I stayed,” Mr. Moss said."].concat(), &mother);
        let titled = ["Mary Moss, quote_cue_source", "Mr. Moss, quote_source_cue"];
        check("“I left,” said Mary Moss. “I stayed,” Mr. Moss said.", &titled);
        check(
            "Mrs. Ada Lund told Mr. Moss that it rained. “It did,” he said.",
            &["Ada Lund, cue_that", "Moss, quote_source_cue"],
        );
    }

    #[test]
    fn who_is_told_is_whom_the_passive_is_of() {
        check(
            "Ada Moss was told by Kit Lund that it rained. “It did,” she said.",
            &["Kit Lund, cue_that", "Ada Moss, quote_source_cue"],
        );
    }

    #[test]
    fn a_bare_name_is_not_she_where_mrs_spoke_before() {
        check(
            "“Come,” said Mrs. Lane.\n\n“No,” said Kit.\n\n“Sit,” she said.",
            &["Lane, quote_cue_source", "Kit, quote_cue_source", "Lane, quote_source_cue"],
        );
    }

    #[test]
    fn a_role_may_stand_behind_an_age_and_before_what_it_is_of() {
        let one = ["Ada Okafor, cue_that", "Ada Okafor, quote_source_cue"];
        for role in [
            "Ada Okafor, 51, the mayor,",
            "Ada Okafor, the mayor of Vale,",
            "Ada Okafor, mayor of Vale,",
            "Ada Okafor, Vale’s mayor,",
            "The mayor of Vale, Ada Okafor,",
        ] {
            check(&[role, " said that it rained. “It did,” the mayor said."].concat(), &one);
        }
        check("Gov. Ada Okafor said that it rained. “It did,” the governor said.", &one);
        let two = ["Ada Okafor, cue_that", "the mayor, quote_source_cue"];
        check("Ada Okafor, the former mayor, said that it rained. “It did,” the mayor said.", &two);
    }

    #[test]
    fn an_organization_is_called_by_what_its_name_says_that_it_is() {
        let two = ["Ada Okafor, cue_that", "The group, cue_that"];
        check("Ada Okafor said that it rained. The group said that it snowed.", &two);
        let check = |name: &str, then: &str, expected: &str| {
            let rule = if name.ends_with('.') { &[][..] } else { &[expected][..] };
            let text =
                [name, if name.ends_with('.') { "" } else { " said that it rained." }, " ", then].concat();
            check(&[&text, " said that it snowed."].concat(), &[rule, &[expected]].concat());
        };
        let justice = "The Department of Justice, cue_that";
        check("The Department of Justice (DOJ)", "The DOJ", justice);
        check("The Department of Justice", "The department", justice);
        check("The Department of Justice", "The agency", justice);
        let agency = "The Weir Safety Agency, cue_that";
        check("The Weir Safety Agency closed the lake.", "The agency", agency);
        check("The FBI", "The agency", "The FBI, cue_that");
        check("Boeing cut its prices.", "The company", "Boeing, cue_that");
        check("Weir Watch, a river group,", "The group", "Weir Watch, cue_that");
        check("Human Rights Watch", "The group", "Human Rights Watch, cue_that");
    }

    #[test]
    fn a_first_name_means_the_full_name_of_the_text() {
        check("By Ada Lee\n\nAda Hahn rowed. “I won,” Ada said.", &["Ada Hahn, quote_source_cue"]);
    }

    #[test]
    fn initials_are_the_organization_that_they_stand_for() {
        let one = [
            "The Environmental Protection Agency, cue_that",
            "The Environmental Protection Agency, cue_that",
        ];
        check("The Environmental Protection Agency said that it rained. The EPA said that it snowed.", &one);
        check("The EPA said that it rained. The Environmental Protection Agency said that it snowed.", &one);
    }

    #[test]
    fn she_is_one_person_whom_the_text_may_call_so() {
        check(
            "Officials said that it rained. “It is ice,” she said.",
            &["Officials, cue_that", "she, quote_source_cue"],
        );
        check(
            "“We fish,” said Karl Moss. His mother, Rita, left. “He slept,” she said.",
            &["Karl Moss, quote_cue_source", "Rita, quote_source_cue"],
        );
        check(
            "Karl Moss said that it rained. His wife left. “No,” she said.",
            &["Karl Moss, cue_that", "His wife, quote_source_cue"],
        );
        check(
            "My father said that it rained. They say it cannot be done.",
            &["My father, cue_that", "They, cue_clause"],
        );
    }

    #[test]
    fn a_first_name_tells_whether_it_is_he_or_she() {
        check("Mary Quill left. John Moss rowed. “I hid,” she said.", &["Mary Quill, quote_source_cue"]);
    }

    #[test]
    fn where_another_led_a_sentence_a_pronoun_is_not_sure() {
        let confidence = |text: &str| {
            let facts: Vec<Facts> = paragraphs(text).iter().map(|p| facts(p.text, p.kind)).collect();
            let (_, attributions) = speakers(&facts.iter().collect::<Vec<_>>());
            attributions.last().map(|a| a.confidence)
        };
        let sure = confidence("Karl Moss said that it rained. It did. “No,” she said.");
        let likely = confidence("Karl Moss said that it rained. Tanner left. “No,” she said.");
        assert_eq!((sure, likely), (Some(Confidence::Sure), Some(Confidence::Likely)));
        assert_eq!(confidence("Karl Moss said that it rained. The clerk left. “No,” she said."), likely);
    }

    #[test]
    fn a_pronoun_means_the_last_one_who_spoke_or_led() {
        let two = ["Ada Okafor, cue_that", "Ada Okafor, quote_source_cue"];
        check("Ada Okafor said that Ben Stroud lost the boat. “It sank by the pier,” she said.", &two);
        check(
            "Ada Okafor said that it rained. She rowed to Lake Beulah. “It sank by the pier,” she said.",
            &two,
        );
    }

    #[test]
    fn a_role_before_a_full_name_is_no_part_of_it() {
        check("“I won,” said Idaho business executive Frank Lund.", &["Frank Lund, quote_cue_source"]);
        check("“I won,” said Vermont Sen. R. B. Lund.", &["R. B. Lund, quote_cue_source"]);
        check("“I won,” said Prosecutor Lund.", &["Prosecutor Lund, quote_cue_source"]);
    }

    #[test]
    fn an_office_is_no_part_of_a_name() {
        let one = ["John Kerry, cue_that", "John Kerry, quote_source_cue"];
        check("Secretary of State John Kerry said that it rained. “It did,” Kerry said.", &one);
        check("Minister of Finance John Kerry said that it rained. “It did,” Kerry said.", &one);
        check("Critics of Kerry said that it rained.", &["Critics of Kerry, cue_that"]);
        let mayor = ["Ada Lund, cue_that", "Ada Lund, quote_source_cue"];
        check("Mayor of Vale Ada Lund said that it rained. “It did,” the mayor said.", &mayor);
        check("House Speaker Ada Lund said that it rained. “It did,” Lund said.", &mayor);
        check("Head of Research Ada Lund said that it rained. “It did,” Lund said.", &mayor);
        check("Friends of the Earth said that it rained.", &["Friends of the Earth, cue_that"]);
    }

    /// The name and kind of each speaker.
    fn check_kinds(text: &str, expected: &[(&str, SpeakerKind)]) {
        let facts: Vec<Facts> = paragraphs(text).iter().map(|p| facts(p.text, p.kind)).collect();
        let (speakers, _) = speakers(&facts.iter().collect::<Vec<_>>());
        let found: Vec<_> = speakers.iter().map(|s| (s.name.as_str(), s.kind)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_company_is_nobody_by_name() {
        let halden = [("Halden Foods", SpeakerKind::Organization)];
        let text =
            "Halden Foods ASA said that it rained. “It did,” the company said. Halden said that it snowed.";
        check_kinds(text, &halden);
        check_kinds("Shares in Halden Foods ASA fell. Halden Foods said that it rained.", &halden);
        check_kinds("Halden Foods Co. fell, the Danish company said.", &halden);
        check_kinds("Halden Foods, which cans fish, fell. Halden said that it rained.", &halden);
        check_kinds("Danish dairy company Halden Foods fell. Halden said that it rained.", &halden);
        let both = [("Ada Lund", SpeakerKind::Named), ("Halden Foods", SpeakerKind::Organization)];
        let chief =
            "“No,” said Halden Foods CEO Ada Lund. Halden Foods said that it rained. “Yes,” she said.";
        check_kinds(chief, &both);
        let hers = "Halden Foods's chief executive, Ada Lund, said that it rained. Halden Foods said that it snowed.";
        check_kinds(hers, &both);
        let lund = [("Ada Lund", SpeakerKind::Named)];
        check_kinds("The fish company Ada Lund runs fell. Lund said that it rained.", &lund);
    }

    #[test]
    fn who_has_no_name_of_a_person_is_none() {
        check_kinds("Lifeguards said that it rained.", &[("Lifeguards", SpeakerKind::Unnamed)]);
        check_kinds("UNIDENTIFIED MALE: It rained.", &[("UNIDENTIFIED MALE", SpeakerKind::Unnamed)]);
        for name in ["Downing Street", "Kyiv", "Arsenal", "The National Union of Teachers", "WHO"] {
            check_kinds(&[name, " said that it rained."].concat(), &[(name, SpeakerKind::Organization)]);
        }
    }

    #[test]
    fn a_song_is_nobody() {
        let one = ["Ada Lund, quote_source_cue", "-, title_in_marks", "Ada Lund, quote_source_cue"];
        check("“No,” Ada Lund said. She sang “Copper Rain” again. “Yes,” she said.", &one);
    }

    #[test]
    fn who_does_what_only_people_do_is_a_person() {
        check("Tanner shrugged. “We try,” he said.", &["Tanner, quote_source_cue"]);
        check("Judge Fenn disagreed. “It failed,” she wrote.", &["Fenn, quote_source_cue"]);
        check("Her deputy, Tom Poe, was blunter: “It failed.”", &["Tom Poe, colon"]);
        check(
            "Ada Lund came. “No,” Ben Moss said. Lund sighs. “Yes,” she said.",
            &["Ben Moss, quote_source_cue", "Ada Lund, quote_source_cue"],
        );
    }

    #[test]
    fn somebody_whose_name_is_told_is_a_person() {
        check("His name is Orrin. “They never asked,” he said.", &["Orrin, quote_source_cue"]);
    }

    #[test]
    fn who_owns_a_role_with_a_name_does_not_lead() {
        check("Vale's captain, Ada Lund, left. “I won,” she said.", &["Ada Lund, quote_source_cue"]);
    }

    #[test]
    fn it_is_the_organization_that_led_or_the_family_that_spoke() {
        check("The agency closed. It said that it rained.", &["The agency, cue_that"]);
        check(
            "The paper reported that it rained. The family said that it snowed. It said that it froze.",
            &["The paper, cue_that", "The family, cue_that", "The family, cue_that"],
        );
    }

    #[test]
    fn she_is_not_somebody_described_who_is_not_the_last() {
        check(
            "Ms. Ada Okafor left. A clerk said that it rained. “No,” Mr. Ben Lee said. “Yes,” she said.",
            &["A clerk, cue_that", "Ben Lee, quote_source_cue", "Ada Okafor, quote_source_cue"],
        );
    }

    #[test]
    fn in_a_turn_i_am_whose_turn_it_is() {
        check("LEE: I told him, “No.”", &["LEE, turn", "LEE, cue_in_sentence"]);
    }

    #[test]
    fn he_and_she_are_never_one() {
        check("“Stop!” she shouted. “Never,” he said.", &["she, quote_source_cue", "he, quote_source_cue"]);
        let two = ["Ada Okafor, quote_source_cue", "Ben Lee, quote_source_cue"];
        check("Ada Okafor met Ben Lee. “I am sick,” she said. “I am well,” he said.", &two);
        check(
            "Mr. Ben Lee spoke.\n\nMs. Ada Okafor met Mr. Lee. Mr. Lee left. “I am sick,” she said. “I am well,” he said.",
            &two,
        );
    }

    #[test]
    fn it_means_no_person() {
        check(
            "Critics argue that the dam leaks. The agency said that it holds. It said that nobody complained.",
            &["Critics, cue_that", "The agency, cue_that", "The agency, cue_that"],
        );
    }

    #[test]
    fn the_writer_is_no_speaker() {
        check("I believe that the dam leaks.", &[]);
        check("“The dam leaks,” I said.", &["-, quote_source_cue"]);
    }

    #[test]
    fn a_voice_crosses_paragraphs() {
        check(
            "“We lost the boat,” Mara Quill said. “The nets went too.\n\n“Then the wind turned and we rowed.”",
            &["Mara Quill, quote_source_cue", "Mara Quill, carried_over"],
        );
        check(
            "“The nets went too.\n\n“Then the wind turned,” Mara Quill said.",
            &["Mara Quill, carried_over", "Mara Quill, quote_source_cue"],
        );
        check(
            "Mara Quill said in a statement:\n\n“We lost the boat and both nets.”",
            &["Mara Quill, announced"],
        );
    }

    #[test]
    fn a_turn_is_its_labels() {
        check(
            "Mara Quill met us at the kiln on Monday.\n\nQUILL: Somebody has to keep the lamp lit.",
            &["Mara Quill, turn"],
        );
    }

    #[test]
    fn a_block_quotation_is_whose_the_text_above_or_a_signature_tells() {
        check(
            "Ada Lund wrote:\n\n> We lost.\n>\n> It rained.\n\nSo.",
            &["Ada Lund, announced", "Ada Lund, carried_over"],
        );
        check("This is on the wall:\n\n> We lost. — Ada Lund\n\nSo.", &["Ada Lund, signed"]);
        check(
            "This is on the wall:\n\n> We lost.\n>\n> It rained.\n>\n> — Ada Lund\n\nSo.",
            &["Ada Lund, signed", "Ada Lund, signed"],
        );
        check("This is on the wall:\n\n> It took one man — Ada Lund.\n\nSo.", &["-, block"]);
        check("This is on the wall:\n\n> “We lost,” Ada Lund said.\n\nSo.", &["Ada Lund, quote_source_cue"]);
        check(
            "Ada Lund wrote:\n\n> We lost.\n\n“No,” he said.\n\n“So.”",
            &["Ada Lund, announced", "Ada Lund, quote_source_cue", "Ada Lund, previous_voice"],
        );
    }

    #[test]
    fn the_head_of_a_mail_announces_what_stands_behind_its_marks_alone() {
        let head = "Yes.\n\nOn Fri, Nov 7, 2025, Ada Lund wrote:\n";
        check(&[head, "> We lost.\n> It rained."].concat(), &["Ada Lund, announced"]);
        check(&[head, "\n“We lost.”"].concat(), &["-, no_cue"]);
    }

    #[test]
    fn who_asks_and_who_answers_are_two() {
        check("Q: Why?\n\nA: It rained.\n\nQ: So?", &["Q, turn", "A, turn", "Q, turn"]);
    }

    #[test]
    fn in_a_turn_he_is_somebody_else() {
        check(
            "Karl Moss left. Mr. Hale came.\n\nLEE: I ask. He said, “No.”",
            &["LEE, turn", "Hale, source_cue_quote"],
        );
    }
}
