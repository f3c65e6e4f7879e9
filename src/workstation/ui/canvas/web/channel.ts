// The line to the window: one slot `say` there, one signal `told` here, JSON both ways.
import type { Json } from "./contract";

interface Bridge {
  say(message: string): void;
  told: { connect(hear: (message: string) => void): void };
}

declare const qt: { webChannelTransport: object };
declare const QWebChannel: new (
  transport: object,
  ready: (channel: { objects: { bridge: Bridge } }) => void,
) => object;

export interface Told {
  do: string;
  [name: string]: Json;
}

export type Say = (what: string, about?: { [name: string]: Json }) => void;

// Connects; what is said before the line stands is kept until then.
export function connect(hear: (told: Told) => void): Say {
  let bridge: Bridge | undefined;
  const waiting: string[] = [];
  new QWebChannel(qt.webChannelTransport, ({ objects }) => {
    bridge = objects.bridge;
    bridge.told.connect((message) => hear(JSON.parse(message) as Told));
    for (const message of waiting.splice(0)) bridge.say(message);
  });
  return (what, about = {}) => {
    const message = JSON.stringify({ say: what, ...about });
    if (bridge) bridge.say(message);
    else waiting.push(message);
  };
}
