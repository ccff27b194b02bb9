/**
 * The part of the extension API that newsgloss uses, as Chromium and Firefox both have it. And the one name the content
 * script leaves behind for the background to call.
 */
declare namespace chrome {
  interface Tab {
    id?: number;
    incognito?: boolean;
  }

  /** Who sent a message; from a content script always with a tab. */
  interface Sender {
    tab?: Tab;
    url?: string;
  }

  interface Listeners<Listener> {
    addListener(listener: Listener): void;
  }

  namespace action {
    const onClicked: Listeners<(tab: Tab) => void>;
    function setBadgeText(details: { tabId: number; text: string }): Promise<void>;
    function setBadgeBackgroundColor(details: { tabId: number; color: string }): Promise<void>;
    function setBadgeTextColor(details: { tabId: number; color: string }): Promise<void>;
    function setTitle(details: { tabId: number; title: string }): Promise<void>;
  }

  namespace runtime {
    /** A listener that returns true answers later. */
    const onMessage: Listeners<(message: any, sender: Sender, sendResponse: (answer: unknown) => void) => boolean>;
    function sendMessage(message: unknown): Promise<any>;
    function getManifest(): { action: { default_title: string } };
    function getURL(path: string): string;
  }

  /** Chromium alone. */
  namespace offscreen {
    function createDocument(document: { url: string; reasons: string[]; justification: string }): Promise<void>;
  }

  namespace storage {
    interface Area {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      /** Not in Firefox, where content scripts may always read. */
      setAccessLevel?(access: { accessLevel: "TRUSTED_CONTEXTS" }): Promise<void>;
    }
    const local: Area;
    /** In memory, until the browser is closed. */
    const session: Area;
  }

  namespace scripting {
    interface Injection<Result> {
      target: { tabId: number };
      files?: string[];
      func?: () => Result;
    }
    /** What a script's last expression is, or what it promises, has to be data: Firefox refuses a function. */
    function executeScript<Result>(injection: Injection<Result>): Promise<{ result?: Awaited<Result> }[]>;
  }
}

declare var toggleNewsgloss: (() => Promise<import("./content.js").Outcome>) | undefined;
