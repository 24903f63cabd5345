/** A text file of the deck's folder. `path` is relative to it, with forward slashes; line ends are `\n`, no byte-order mark. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  /** One that comes with chronodeck, and does not stand in the deck's folder. */
  readonly isBuiltIn?: true;
}

export interface ImageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** `image/png`, `image/svg+xml`, … by content, not by name. */
  readonly type: string;
  /** Natural size in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Everything that an author wrote, read from disk and not yet understood. */
export interface Project {
  /** Absolute path of the deck's folder. */
  readonly root: string;
  /** The folder's own name: `china-central-asia`. */
  readonly name: string;
  /** `deck.md` first, then the others in name order. */
  readonly markdown: readonly TextFile[];
  readonly facts?: TextFile;
  readonly sources?: TextFile;
  /** Every `*.csv` below the folder, by path. */
  readonly tables: ReadonlyMap<string, TextFile>;
  /** Every image below the folder, by path. A file that ends like an image and is none is absent here and named in `unreadable`. */
  readonly images: ReadonlyMap<string, ImageFile>;
  /** The deck's own `templates/**.hbs` by name: `layouts/figure`, `partials/rail`, `deck`. */
  readonly templates: ReadonlyMap<string, TextFile>;
  readonly themeCss?: TextFile;
  /** Every `*.csl` below the folder, by path. */
  readonly citationStyles: ReadonlyMap<string, TextFile>;
  /**
   * Of somebody else's deck: what of it is passed over, since it could bring code along or reach the network. Its raw HTML is cleaned. Absent from one's
   * own deck.
   */
  readonly foreign?: {
    readonly templates: ReadonlyMap<string, TextFile>;
    readonly themeCss?: TextFile;
  };
  /** Files that could not be read, with the reason, in words for the author. */
  readonly unreadable: ReadonlyMap<string, string>;
}
