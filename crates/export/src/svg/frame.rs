//! What the pictures share: paper, title, colors, hatches, and shapes in pixels.

use alloc::format;
use alloc::string::String;
use core::fmt::Write;

use article_lens::decimal::fixed;

use crate::article::Article;
use crate::wording::cut;

/// How wide a picture is.
pub(super) const WIDTH: f64 = 960.0;
/// How far what is drawn stays from its left and right edges.
pub(super) const MARGIN: f64 = 32.0;
/// Where what is drawn below title and answer begins.
pub(super) const TOP: f64 = 116.0;
/// What stands below what is drawn, with the line that says where it comes from.
const FOOT: f64 = 60.0;

/// A color by its use: its name, on light paper, on dark paper. Those of the page.
pub(super) struct Color(&'static str, &'static str, &'static str);

pub(super) const PAPER: Color = Color("paper", "#fdfdfb", "#15171a");
pub(super) const INK: Color = Color("ink", "#191b1f", "#e8e6e0");
pub(super) const SOFT: Color = Color("soft", "#565b63", "#a9abae");
pub(super) const LINE: Color = Color("line", "#dddcd5", "#32353a");
pub(super) const BAR: Color = Color("bar", "#85878b", "#74787e");
pub(super) const POSITIVE: Color = Color("pos", "#0b6b58", "#5ccbae");
pub(super) const NEGATIVE: Color = Color("neg", "#b4301c", "#ff8b75");
pub(super) const HARD: Color = Color("hard", "#8a6110", "#d8ad4c");
pub(super) const RAISES: Color = Color("raises", "#c49a45", "#8f7231");
pub(super) const VOICE: Color = Color("voice", "#1d5cab", "#82b2f6");
pub(super) const TINT: Color = Color("tint", "#b3c7e0", "#3a4d66");

const COLORS: [&Color; 11] =
    [&PAPER, &INK, &SOFT, &LINE, &BAR, &POSITIVE, &NEGATIVE, &HARD, &RAISES, &VOICE, &TINT];

impl Color {
    /// The attributes that fill with it.
    pub(super) fn fill(&self) -> String {
        format!("class=\"{}\" fill=\"{}\"", self.0, self.1)
    }

    /// The attributes that draw a line with it.
    pub(super) fn stroke(&self) -> String {
        format!("class=\"{}-s\" stroke=\"{}\"", self.0, self.1)
    }

    /// The attributes that fill with it and draw its edge with another.
    pub(super) fn edged(&self, edge: &Color) -> String {
        format!("class=\"{} {}-s\" fill=\"{}\" stroke=\"{}\"", self.0, edge.0, self.1, edge.1)
    }

    /// The attribute that fills with its hatch.
    pub(super) fn hatch(&self) -> String {
        format!("fill=\"url(#hatch-{})\"", self.0)
    }

    /// The pattern of that hatch.
    fn pattern(&self) -> String {
        format!(
            "<pattern id=\"hatch-{}\" patternUnits=\"userSpaceOnUse\" width=\"5\" height=\"5\" patternTransform=\"rotate(45)\">\
             <rect width=\"5\" height=\"5\" {}/><rect width=\"2\" height=\"5\" {}/></pattern>",
            self.0,
            PAPER.fill(),
            self.fill()
        )
    }
}

/// A picture that is being drawn.
pub(super) struct Picture {
    body: String,
    hatches: String,
}

impl Picture {
    /// A picture that hatches with these colors.
    pub(super) fn new(hatches: &[&Color]) -> Picture {
        Picture { body: String::new(), hatches: hatches.iter().map(|color| color.pattern()).collect() }
    }

    /// A rectangle; one of no size is not drawn.
    pub(super) fn rect(&mut self, look: &str, [x, y]: [f64; 2], [wide, tall]: [f64; 2]) {
        if wide > 0.0 && tall > 0.0 {
            let _ = write!(
                self.body,
                "<rect {look} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
                px(x),
                px(y),
                px(wide),
                px(tall)
            );
        }
    }

    /// A level line.
    pub(super) fn level(&mut self, look: &str, y: f64, [from, to]: [f64; 2]) {
        let (y, from, to) = (px(y), px(from), px(to));
        let _ = write!(self.body, "<line {look} x1=\"{from}\" x2=\"{to}\" y1=\"{y}\" y2=\"{y}\"/>");
    }

    /// Words: where they are anchored, how large, and with what other attributes.
    pub(super) fn text(&mut self, color: &Color, size: u32, [x, y]: [f64; 2], more: &str, words: &str) {
        let (x, y, look, words) = (px(x), px(y), color.fill(), escaped(words));
        let _ =
            write!(self.body, "<text {look} font-size=\"{size}\" x=\"{x}\" y=\"{y}\"{more}>{words}</text>");
    }

    /// A group with a title, which browsers show where the pointer rests.
    pub(super) fn titled(&mut self, title: &str, draw: impl FnOnce(&mut Picture)) {
        let _ = write!(self.body, "<g><title>{}</title>", escaped(title));
        draw(self);
        self.body.push_str("</g>");
    }

    /// A sign of the key, from `x` on; gives where the next one begins.
    pub(super) fn key(&mut self, look: &str, [x, y]: [f64; 2], words: &str) -> f64 {
        self.rect(look, [x + 0.5, y - 10.5], [13.0, 11.0]);
        self.text(&SOFT, 13, [x + 20.0, y], "", words);
        // Without a font at hand its width is guessed, rather too wide than too narrow.
        x + 20.0 + words.chars().count() as f64 * 7.4 + 24.0
    }

    /// The whole picture: what it is called, what it answers, what it shows for those who do not see it, and how far down it is drawn.
    pub(super) fn drawn(
        self,
        article: &Article,
        id: &str,
        title: &str,
        answer: &str,
        shows: &str,
        bottom: f64,
    ) -> String {
        let mut head = Picture { body: String::new(), hatches: String::new() };
        head.text(&INK, 22, [MARGIN, 46.0], " font-weight=\"600\"", title);
        head.text(&SOFT, 15, [MARGIN, 72.0], "", answer);
        let height = bottom + FOOT;
        let from =
            format!("Article Lens {}, word lists of {}", article.report.version, article.report.edition);
        head.text(&SOFT, 12, [WIDTH - MARGIN, height - 20.0], " text-anchor=\"end\"", &from);
        head.text(&SOFT, 12, [MARGIN, height - 20.0], "", &cut(&article.title, 70));
        let (wide, tall) = (px(WIDTH), px(height));
        let of = if article.title.is_empty() { String::new() } else { format!(": {}", article.title) };
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{tall}\" viewBox=\"0 0 {wide} {tall}\" role=\"img\" \
             aria-labelledby=\"{id}-title {id}-desc\" font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif\">\n\
             <title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n",
            escaped(&format!("{title}{of}")),
            escaped(&format!("{answer} {shows}"))
        );
        out.push_str("<style>@media (prefers-color-scheme: dark) {");
        for Color(name, _, dark) in COLORS {
            let _ = write!(out, " .{name} {{ fill: {dark} }} .{name}-s {{ stroke: {dark} }}");
        }
        out.push_str(" }</style>\n");
        if !self.hatches.is_empty() {
            let _ = writeln!(out, "<defs>{}</defs>", self.hatches);
        }
        let _ = writeln!(out, "<rect width=\"{wide}\" height=\"{tall}\" {}/>", PAPER.fill());
        let _ = writeln!(out, "{}\n{}\n</svg>", head.body, self.body);
        out
    }
}

/// A length in pixels, to a tenth.
fn px(value: f64) -> String {
    let text = fixed(value, 1);
    text.strip_suffix(".0").map_or_else(|| text.clone(), String::from)
}

/// A round step that parts a scale up to `most` into at most five.
pub(super) fn step(most: u64) -> u64 {
    let steps = [1, 2, 5].into_iter();
    let mut wider = steps.clone().chain(steps.clone().map(|s| s * 10)).chain(steps.map(|s| s * 100));
    wider.find(|step| most <= step * 5).unwrap_or(most.div_ceil(5).max(1))
}

/// Words of the article as XML shows them.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // No XML may hold these, however they are written.
            '\u{FFFE}' | '\u{FFFF}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_have_round_steps() {
        assert_eq!([1, 5, 6, 26, 40, 312, 9000].map(step), [1, 1, 2, 10, 10, 100, 1800]);
    }

    #[test]
    fn text_is_never_markup() {
        assert_eq!(escaped("<b a=\"1\">&\u{1b}\u{FFFF}"), "&lt;b a=&quot;1&quot;&gt;&amp;");
    }
}
