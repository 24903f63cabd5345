import type { Aspect } from "./deck.ts";

/** A place in the deck, in words that hold in every copy of it, also in those that have fewer slides. */
export interface RoomPlace {
  /** The slide's id. */
  readonly slide: string;
  /** Index of the last step shown; -1 before the first, and on slides without steps. */
  readonly step: number;
}

/** What the screen in the room shows. The server alone numbers states, so that all who listen agree on which is the last. */
export interface RoomState {
  /** Grows by one with each change; starts anew with the server. */
  readonly seq: number;
  /** Null until a speaker's page has said where it is. */
  readonly place: RoomPlace | null;
  /** The furthest that the room has come, hidden backup slides aside: the audience may look back from there. */
  readonly furthest: RoomPlace | null;
  readonly isBlack: boolean;
}

/** What a remote may ask of the speaker's page. */
export type RoomCommand =
  | { readonly do: "next" | "previous" | "restart-clock" }
  | { readonly do: "go"; readonly slide: string }
  | { readonly do: "black"; readonly on: boolean };

/** What a speaker's page shows. */
export interface RoomReport {
  /** Counts the reports of a page; the server acknowledges the last one that it has taken in. */
  readonly number: number;
  readonly place: RoomPlace;
  readonly isBlack: boolean;
}

/** How long the talk has gone on, as the speaker's page counts. */
export interface RoomClock {
  /** In milliseconds. */
  readonly elapsed: number;
  readonly isRunning: boolean;
}

/** A line that the speaker has drawn. */
export interface RoomStroke {
  /** The same for the same line, whichever page tells it. */
  readonly id: string;
  readonly brush: "pen" | "highlighter";
  readonly colour: "accent" | "phase-2" | "phase-1";
  /** In whole pixels of the stage: x and y of the first point, then of each how far it is from the one before. */
  readonly steps: readonly number[];
  /** At each point from 0 to 100, where the device feels one. */
  readonly pressures?: readonly number[];
}

/** What has changed of the drawings on a slide. */
export interface InkChange {
  readonly slide: string;
  /** The shape of the slide that is drawn on. */
  readonly aspect: Aspect;
  /** Whether nothing that was told earlier of this slide holds. */
  readonly isAll: boolean;
  /** Ids of lines that are rubbed out. */
  readonly removed: readonly string[];
  readonly added: readonly RoomStroke[];
}

/** The line that the speaker is just drawing; null once it is finished, and then told as ink. */
export interface RoomLine {
  readonly slide: string;
  readonly aspect: Aspect;
  readonly stroke: RoomStroke | null;
}

/** Where the speaker points, in whole pixels of the stage; null where nowhere. */
export interface RoomPointer {
  readonly at: readonly [x: number, y: number] | null;
}

/** What a page says to the server. The first message is a `hello`; the audience says nothing else. */
export type RoomRequest =
  | { readonly kind: "hello"; readonly role: "audience" }
  | { readonly kind: "hello"; readonly role: "remote"; readonly secret: string }
  | {
      readonly kind: "hello";
      readonly role: "speaker";
      readonly secret: string;
      readonly report: RoomReport;
      /** Whether the speaker has moved since this page last heard from the server: if not, it follows what the server knows. */
      readonly hasMoved: boolean;
    }
  | ({ readonly kind: "report" } & RoomReport)
  | ({ readonly kind: "clock" } & RoomClock)
  | ({ readonly kind: "ink" } & InkChange)
  | ({ readonly kind: "line" } & RoomLine)
  | ({ readonly kind: "pointer" } & RoomPointer)
  | { readonly kind: "command"; readonly command: RoomCommand };

export type RoomRole = Extract<RoomRequest, { readonly kind: "hello" }>["role"];

/** A slide as a remote lists it. */
export interface RoomSlide {
  readonly id: string;
  /** Its number as the audience reads it: `7`, or `B1` of a backup slide. */
  readonly label: string;
  /** Kept for questions: not counted. */
  readonly isBackup?: true;
  readonly title: string;
  /** Empty before the first section. */
  readonly section: string;
  /** HTML; empty without notes. */
  readonly notes: string;
}

/** What the server says to its pages. */
export type RoomMessage =
  /** `ack`: to a speaker's page, the number of its last report that the state knows of. */
  | { readonly kind: "state"; readonly state: RoomState; readonly ack?: number }
  /** To a remote, once it is let in. */
  | { readonly kind: "talk"; readonly title: string; readonly slides: readonly RoomSlide[] }
  /** To the audience. `seq` grows by one with each change; only with `isAll` may some have been left out. */
  | ({ readonly kind: "ink"; readonly seq: number } & InkChange)
  /** To the audience. */
  | ({ readonly kind: "line" } & RoomLine)
  /** To the audience. */
  | ({ readonly kind: "pointer" } & RoomPointer)
  /** To remotes. */
  | ({ readonly kind: "clock" } & RoomClock)
  /** To remotes and speakers: how many are connected. */
  | {
      readonly kind: "presence";
      readonly speakers: number;
      readonly remotes: number;
      readonly followers: number;
    }
  /** To the speaker's page that leads. */
  | { readonly kind: "command"; readonly command: RoomCommand }
  /** Says only that the line is alive. */
  | { readonly kind: "beat" };

/** Why the server closes a line, where it is not for a page to try again at once. */
export type RoomRefusal = 4401 | 4429;

/** What the speaker's page knows of the server, as JSON in `<script id="room">`. */
export interface SpeakerRoom {
  readonly secret: string;
  /** Addresses for phones, and the same as pictures. */
  readonly codes: readonly RoomCode[];
}

export interface RoomCode {
  readonly for: "remote" | "audience";
  readonly url: string;
  /** A QR code. */
  readonly svg: string;
}

/** What lets a page into the room as more than a listener. */
export interface RoomSecrets {
  /** In the speaker's page. */
  readonly speaker: string;
  /** In the link of a remote. */
  readonly remote: string;
}
