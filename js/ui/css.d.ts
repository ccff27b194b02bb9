/** A style sheet as text; build.js minifies it. */
declare module "*.css" {
  const text: string;
  export default text;
}
