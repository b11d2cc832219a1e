/** A stylesheet beside a module, as minified text; see app/_scripts/bundle.ts. */
declare module '*.css' {
  const styles: string;
  export default styles;
}
