import Type from 'typebox';

/** What a municipality has laid over its map: street lamps, schools, walking paths. */
export const Overlay = Type.Object(
  {
    /** Of small letters, figures and hyphens; stands in addresses. */
    id: Type.String(),
    name: Type.String(),
    /** Whom it is from, under which licence and of which day, as their licence asks. */
    attribution: Type.String(),
    /** The address of its tiles, with {z}, {x} and {y}: another when the overlay has been laid anew. */
    tiles: Type.String(),
    /** Farther out there is nothing of it to draw. */
    fromZoom: Type.Integer(),
  },
  { additionalProperties: false },
);
export type Overlay = Type.Static<typeof Overlay>;

export const OverlayList = Type.Object({ overlays: Type.Array(Overlay) }, { additionalProperties: false });
export type OverlayList = Type.Static<typeof OverlayList>;
