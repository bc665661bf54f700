/** Values by id, loaded once even when several ask at the same time; the one longest unused goes when it is full. */
export class Shelf<T> {
  readonly #values = new Map<string, Promise<T | undefined>>();

  constructor(private readonly capacity: number, private readonly load: (id: string) => Promise<T | undefined>) {}

  get(id: string): Promise<T | undefined> {
    const value = this.#values.get(id) ?? this.#loaded(id);
    this.#keep(id, value);
    return value;
  }

  put(id: string, value: T): void {
    this.#keep(id, Promise.resolve(value));
  }

  forget(id: string): void {
    this.#values.delete(id);
  }

  #loaded(id: string): Promise<T | undefined> {
    const value = this.load(id);
    const forget = (): void => { if (this.#values.get(id) === value) this.#values.delete(id); };
    value.then((loaded) => { if (loaded === undefined) forget(); }, forget);
    return value;
  }

  #keep(id: string, value: Promise<T | undefined>): void {
    this.#values.delete(id);
    this.#values.set(id, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.capacity && oldest !== undefined) this.#values.delete(oldest);
  }
}
