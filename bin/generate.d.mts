/** Every generated file's text, by its path in the repository. */
export declare function generate(): Promise<Record<string, string>>;
