/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';

export interface XmlListener {
  /** Names of elements and attributes without their prefix. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Tells a document's elements and words in order; nothing of an empty one. Throws for what is no XML. */
export function readXml(xml: string, { open, close, text }: XmlListener): void {
  if (xml === '') return;
  new Parser()
    .on('openTag', (name, attributes, decode) => {
      if (open === undefined) return;
      const read = Object.entries(attributes()).map(([key, value]) => [plain(key), decode(value)] as const);
      open(plain(name), Object.fromEntries(read));
    })
    .on('closeTag', (name) => close?.(plain(name)))
    .on('text', (words, decode) => text?.(decode(words)))
    .on('cdata', (words) => text?.(words))
    .on('error', (error) => {
      throw error;
    })
    .parse(xml);
}

const plain = (name: string): string => name.slice(name.lastIndexOf(':') + 1);
