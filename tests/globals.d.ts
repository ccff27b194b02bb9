/**
 * What tsc cannot know of the tests. Their code that runs in a page meets there what newsgloss, the page and the test have put on the
 * window, elements of whatever kind the page has, and modules by the page's addresses; none of that is checked.
 */
interface Window {
  [name: string]: any;
}
interface Node {
  [name: string]: any;
}
interface Event {
  [name: string]: any;
}
interface PerformanceEntry {
  [name: string]: any;
}
interface AbstractRange {
  getBoundingClientRect(): DOMRect;
}
declare namespace chrome {
  const action: any;
  const tabs: any;
}
declare module "/*";
