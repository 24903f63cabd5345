/** What lets a page into the room as more than a listener. */
export interface RoomSecrets {
  /** In the speaker's page. */
  readonly speaker: string;
  /** In the link of a remote. */
  readonly remote: string;
}
