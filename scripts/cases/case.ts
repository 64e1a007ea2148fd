/** A value that a schema accepts, or one that breaks one keyword of it. */
export interface Case {
  /** Readable, and unique in its list: "permissions[0] is CAN_VIEW_DATA", "without email". */
  name: string;
  value: unknown;
  /** The keyword that an invalid value breaks, and its pointer in the dereferenced schema; undefined for a valid one. */
  breaks: { keyword: string; schemaPath: string } | undefined;
  /**
   * The pointers of further keywords that an invalid value breaks: where no value was found that breaks only the one, as
   * `type` cannot be broken beside an `enum`; and where one value serves several keywords, as those of all branches of an `anyOf`.
   */
  alsoBreaks: readonly string[];
  /** The pointers of the keywords for which a valid value is the witness: it is at their boundary, or among their values. */
  covers: readonly string[];
}

/** A keyword for which a valid or a breaking value is lacking, and why. */
export interface Unwitnessed {
  pointer: string;
  reason: string;
}
