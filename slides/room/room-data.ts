/** What the server has put into the page for its script, as JSON in `<script id="room">`: a `SpeakerRoom`. */
export function readRoomData(): unknown {
  return JSON.parse(document.getElementById("room")?.textContent ?? "null");
}
