// A photo's picture in its frame; what stands there while the picture is not on this PC.

import type { Page } from "../contract";
import { squareOf } from "../squares";
import { make } from "./element";

// Told when somebody presses the mouse on a picture.
export type Pressed = (event: MouseEvent) => void;

export class Frame {
  readonly dom = make("div", "frame", true);
  private readonly picture = document.createElement("img");
  private photo = "";

  constructor(
    private readonly page: Page,
    pressed?: Pressed,
  ) {
    this.picture.draggable = false;
    this.picture.decoding = "async";
    this.picture.addEventListener("error", () => this.dom.classList.add("is-missing"));
    if (pressed) this.dom.addEventListener("mousedown", pressed);
    this.dom.append(this.picture);
  }

  // Show a photo; an empty name shows the empty frame.
  show(photo: string, alt: string): void {
    this.picture.alt = alt;
    if (photo === this.photo && photo) return;
    this.photo = photo;
    this.refresh();
  }

  // Look again whether the picture is here.
  refresh(): void {
    const size = this.photo ? this.page.picture(this.photo) : undefined;
    this.square();
    this.dom.classList.toggle("is-missing", !size);
    this.dom.dataset.words = size ? "" : this.page.word(this.photo ? "no_picture" : "no_photo");
    if (!size) {
      this.picture.removeAttribute("src");
      return;
    }
    this.picture.width = size.width;
    this.picture.height = size.height;
    const address = this.page.address(this.photo);
    if (this.picture.getAttribute("src") !== address) this.picture.src = address;
  }

  // How a grid shows the photo: by its square; until that is cut, by a part of the photo as big.
  private square(): void {
    const name = squareOf(this.photo);
    const square = this.page.picture(name);
    const { classList, style } = this.picture;
    classList.toggle("is-square", Boolean(square));
    classList.toggle("is-whole", !square && this.page.whole(this.photo));
    if (square) style.setProperty("--square", `url("${this.page.address(name)}")`);
    else style.removeProperty("--square");
  }
}
