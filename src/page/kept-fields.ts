/** What was typed into a page, kept by the browser across a reload under a name; where it keeps nothing, it says so. */
export class KeptFields {
  readonly #name: string;
  #isKept: boolean;

  constructor(name: string) {
    this.#name = name;
    this.#isKept = this.#try(() => {
      const probe = `${name} probe`;
      localStorage.setItem(probe, '1');
      localStorage.removeItem(probe);
    });
  }

  get says(): string {
    return this.#isKept
      ? 'What is typed stays in this browser until it is cleared.'
      : 'This browser keeps nothing of a page such as this: save the record before it is closed or reloaded.';
  }

  save(): void {
    const values = this.#fields().map((one) => [one.id, one.type === 'checkbox' ? one.checked : one.value]);
    this.#isKept = this.#try(() => localStorage.setItem(this.#name, JSON.stringify(Object.fromEntries(values))));
  }

  /** Whether something that a browser keeps under a key is this; all of it where there is none. */
  isOf(key: string | null): boolean {
    return key === null || key === this.#name;
  }

  restore(): void {
    this.#try(() => {
      const values: unknown = JSON.parse(localStorage.getItem(this.#name) ?? 'null');
      if (typeof values !== 'object' || values === null) return this.#reset();
      for (const one of this.#fields()) {
        const value: unknown = (values as Record<string, unknown>)[one.id];
        if (one.type === 'checkbox') one.checked = value === true;
        else if (typeof value === 'string') one.value = value;
      }
    });
  }

  /** Back to the page as it was written. */
  clear(): void {
    this.#reset();
    this.#try(() => localStorage.removeItem(this.#name));
  }

  #reset(): void {
    for (const one of this.#fields()) {
      one.checked = false;
      one.value = one.defaultValue;
    }
  }

  #fields(): HTMLInputElement[] {
    const all = document.querySelectorAll<HTMLInputElement>('input[id],textarea[id]');
    return [...all].filter((one) => !one.readOnly && one.tabIndex >= 0);
  }

  /** Whether it could be done; a browser may refuse to keep anything, or have no room left. */
  #try(action: () => void): boolean {
    try {
      action();
      return true;
    } catch {
      return false;
    }
  }
}
