/** A style sheet, minified by the build, as text for `CSSStyleSheet.replaceSync`. */
declare module '*.css' {
  const css: string
  export default css
}
