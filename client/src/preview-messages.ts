/** What the preview's page and the extension tell each other. Offsets are of the draft. */

export type ToPage =
  | { readonly kind: 'show'; readonly uri: string; readonly html: string; readonly style: string }
  /** The line at the top of the editor begins at the offset. */
  | { readonly kind: 'scroll'; readonly at: number };

export type FromPage =
  /** It is there, with nothing on it yet. */
  | { readonly kind: 'ready' }
  /** What is at the top of the page stands at the offset. */
  | { readonly kind: 'scrolled'; readonly at: number }
  /** Clicked on. `whole`: to be selected in the editor, which gets the focus; else only to be seen there. */
  | { readonly kind: 'reveal'; readonly from: number; readonly to: number; readonly whole: boolean };

/** What the page keeps, so that a window that is loaded anew has its preview back. */
export interface PageState {
  readonly uri: string;
}
