//! Whose words are whose.

use article_lens::facts::Quote;

use super::Article;
use crate::mark::Mark;
use crate::voice::{Naming, Sayer, Voice};

impl Article {
    /// Whether a positive or negative word is theirs.
    pub(crate) fn is_said_by(&self, mark: Mark, sayer: Sayer) -> bool {
        if sayer == Sayer::Writer {
            return self.charged(mark).is_some_and(|word| !word.quoted);
        }
        let (block, span) = (self.blocks.get(mark.paragraph as usize), self.span(mark));
        block.is_some_and(|block| {
            let holds = |quote: &Quote| quote.pieces().iter().any(|piece| piece.contains(span));
            let own = |voice: &Voice| match sayer {
                Sayer::Speaker(speaker) => voice.attribution.speakers().any(|own| own == speaker),
                _ => voice.attribution.speaker.is_none(),
            };
            let mut said = block.facts.0.quotes.iter().zip(block.voices.iter());
            said.any(|(quote, voice)| quote.kind.is_statement() && own(voice) && holds(quote))
        })
    }

    /// Whose statement a positive or negative word stands in.
    pub(crate) fn sayer(&self, mark: Mark) -> Option<&Voice> {
        let (block, span) = (self.blocks.get(mark.paragraph as usize)?, self.span(mark));
        let holds = |quote: &Quote| quote.pieces().iter().any(|piece| piece.contains(span));
        let mut said = block.facts.0.quotes.iter().zip(block.voices.iter());
        said.find(|(quote, _)| quote.kind.is_statement() && holds(quote)).map(|(_, voice)| voice)
    }

    /// The words of such speakers, each once where one statement holds another of the same; one inside another speaker's counts
    /// for both.
    pub(crate) fn said(&self, naming: Naming) -> u64 {
        if naming == Naming::Open {
            let own = self.statements().filter(|(.., voice)| voice.naming() == naming);
            return own.map(|(_, quote, _)| u64::from(quote.words)).sum();
        }
        let own = self.sources().filter(|(_, speaker)| Naming::of(Some(speaker.kind)) == naming);
        own.map(|(_, speaker)| u64::from(speaker.words)).sum()
    }

    /// Why the source of a statement is not named, in the text's words.
    pub(crate) fn anonymity(&self, mark: Mark) -> Option<&str> {
        let paragraph = mark.paragraph as usize;
        let reason = self.facts(paragraph)?.quotes.get(mark.index as usize)?.anonymity?;
        Some(reason.of(&self.blocks.get(paragraph)?.text))
    }
}
