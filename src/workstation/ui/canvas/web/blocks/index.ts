// All kinds of blocks that are more than words.
import type { Part } from "../contract";
import { banner } from "./banner";
import { divider } from "./divider";
import { followCard } from "./followCard";
import { footnote } from "./footnote";
import { image } from "./image";
import { media } from "./media";
import { photoGroup } from "./photoGroup";
import { quotation } from "./quotation";
import { signOff } from "./signOff";
import { blockKeys } from "./block_keys";
import { table } from "./table";
import { tools } from "./tools";

export const blockParts: Part[] = [
  quotation, image, photoGroup, table, divider, banner, signOff, followCard, media, footnote,
  blockKeys, tools,
];
