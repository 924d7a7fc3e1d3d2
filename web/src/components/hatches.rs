//! The patterns that mean "in a source's words" and "unnamed": once for each hue, drawn from by every chart.

use yew::prelude::*;

/// The patterns, in a picture of no size.
pub(crate) fn hatches() -> Html {
    let named = (0..9).map(|i| (format!("hatch-{i}"), format!("h{i}")));
    let signs = ["pos", "neg"].map(|sign| (format!("hatch-{sign}"), format!("h-{sign}")));
    html! {
        <svg class="defs" width="0" height="0" aria-hidden="true"><defs>
            { for named.chain(signs).map(|(id, class)| html! {
                <pattern {id} class={class} patternUnits="userSpaceOnUse" width="5" height="5" patternTransform="rotate(45)">
                    <rect width="5" height="5" class="weave" />
                    <rect width="2" height="5" class="solid" />
                </pattern>
            }) }
        </defs></svg>
    }
}
