import type { SourcesLine } from "./sources-line.ts";
import type { RailView } from "./rail-view.ts";
import type { SourceEntry } from "./source-list.ts";
import type { Html } from "./templates.ts";

/** What the templates in layouts/ and partials/ show. Every key is always there; empty is an empty string, an empty list or null. */
export interface SlideView {
  readonly id: string;
  readonly layout: string;
  /** For `class`: the layout, the author's own classes, the phase the slide belongs to. */
  readonly classes: string;
  /** Its number as the audience reads it: `7`, or `B1` of a backup slide. */
  readonly number: string;
  readonly kicker: string;
  /** The heading with its emphasis; on the cover, the deck's title. */
  readonly heading: Html;
  /** The heading in plain words. */
  readonly title: string;
  readonly section: string;
  /** Of the section slide, counting those with a slide of their own, from 1; empty before the first. */
  readonly sectionNumber: string;
  /** Decorative figures, behind everything else. */
  readonly background: Html;
  /** All blocks but decorative figures. */
  readonly body: Html;
  readonly footnotes: readonly { readonly id: string; readonly mark: string; readonly body: Html }[];
  readonly sources: SourcesLine | null;
  /** The part of the list of sources that this slide shows; empty elsewhere. */
  readonly entries: readonly SourceEntry[];
  readonly rail: RailView | null;
  /** What the slide's `when` covers, in decimal years; empty without. */
  readonly from: string;
  readonly to: string;
  readonly notes: Html;
  /** `key=value` of the heading; a key that any slide of the deck has is there on all. */
  readonly attributes: Readonly<Record<string, string>>;
  /** From the front matter; dates in words. */
  readonly deck: {
    readonly title: string;
    readonly subtitle: string;
    readonly author: string;
    readonly date: string;
    readonly event: string;
    readonly description: string;
  };
}
