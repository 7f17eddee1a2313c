declare module '*.mjs?inline' {
  /** A worker's program: its text where a bundler was at work, else its address. */
  const program: string | URL;
  export default program;
}
