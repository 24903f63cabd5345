import type { RoomSlide } from "../../src/model/room.ts";
import { say } from "../page-data.ts";
import { byId } from "./view.ts";

export interface SlideList {
  /** Shows the slides by section, the current one in view. */
  readonly open: (slides: readonly RoomSlide[], current: string | undefined) => void;
  readonly isOpen: () => boolean;
}

/** The list from which the speaker chooses a slide; `choose` gets its id. */
export function slideList(choose: (id: string) => void): SlideList {
  const dialog = byId("list");
  if (!(dialog instanceof HTMLDialogElement)) throw new Error("#list is no dialog.");
  dialog.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const id = button?.dataset["slide"];
    if (id !== undefined) choose(id);
    if (button !== null) dialog.close();
  });

  return {
    isOpen: () => dialog.open,
    open: (slides, current) => {
      const close = document.createElement("button");
      close.type = "button";
      close.className = "close";
      close.textContent = say("Close");
      const list = document.createElement("ol");
      let section = "";
      for (const slide of slides) {
        if (slide.section !== "" && slide.section !== section) list.append(heading(slide.section));
        ({ section } = slide);
        list.append(entry(slide, current));
      }
      dialog.replaceChildren(list, close);
      dialog.showModal();
      dialog.querySelector<HTMLElement>("[aria-current]")?.scrollIntoView({ block: "center" });
    },
  };
}

function heading(section: string): HTMLLIElement {
  const item = document.createElement("li");
  item.className = "heading";
  item.textContent = section;
  return item;
}

function entry({ id, label, title }: RoomSlide, current: string | undefined): HTMLLIElement {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.dataset["slide"] = id;
  if (id === current) button.setAttribute("aria-current", "true");
  const number = document.createElement("span");
  number.textContent = label;
  button.append(number, title);
  item.append(button);
  return item;
}
