declare module 'email-providers' {
  /** Domains at which anybody may have an address, throw-away ones too. */
  const all: readonly string[];
  export default all;
}
