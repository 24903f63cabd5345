/** What the server has put into the page for its script, as JSON in the `<script>` of that id: of the type that src/present/pages.ts gives it. */
export function readRoomData(id: "room" | "audience-words"): unknown {
  return JSON.parse(document.getElementById(id)?.textContent ?? "null");
}
