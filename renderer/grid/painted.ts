/** A cell or heading that AG Grid draws by a class of ours: put together once, painted when it appears and again whenever it changes. */
export abstract class Painted<Params> {
  protected abstract readonly box: HTMLElement;

  protected abstract paint(params: Params): void;

  init(params: Params): void {
    this.build(params);
    this.paint(params);
  }

  getGui(): HTMLElement {
    return this.box;
  }

  refresh(params: Params): boolean {
    this.paint(params);
    return true;
  }

  /** Puts the parts into the box; a cell of one part needs none of this. */
  protected build(_params: Params): void {}
}
