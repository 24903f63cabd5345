/** What we ask of the browser: those methods of the Chrome DevTools Protocol (stable since Chromium 112), with what they take and give. */
export interface Methods {
  readonly "Browser.getVersion": [undefined, unknown];
  readonly "Target.setAutoAttach": [
    { autoAttach: boolean; waitForDebuggerOnStart: boolean; flatten: true },
    unknown,
  ];
  readonly "Target.createBrowserContext": [undefined, { browserContextId: string }];
  readonly "Target.createTarget": [{ url: string; browserContextId: string }, { targetId: string }];
  readonly "Target.closeTarget": [{ targetId: string }, unknown];
  readonly "Page.enable": [undefined, unknown];
  readonly "Page.setBypassCSP": [{ enabled: true }, unknown];
  readonly "Page.setDocumentContent": [{ frameId: string; html: string }, unknown];
  readonly "Page.printToPDF": [
    {
      preferCSSPageSize: true;
      printBackground: true;
      generateTaggedPDF: boolean;
      generateDocumentOutline: boolean;
      transferMode: "ReturnAsStream";
    },
    { stream: string },
  ];
  readonly "Page.captureScreenshot": [
    { format: "png"; clip: Clip; captureBeyondViewport: boolean },
    { data: string },
  ];
  readonly "IO.read": [
    { handle: string; size: number },
    { data: string; base64Encoded?: boolean; eof: boolean },
  ];
  readonly "IO.close": [{ handle: string }, unknown];
  readonly "Inspector.enable": [undefined, unknown];
  readonly "Network.enable": [undefined, unknown];
  readonly "Network.emulateNetworkConditions": [
    { offline: true; latency: number; downloadThroughput: number; uploadThroughput: number },
    unknown,
  ];
  readonly "Emulation.setDeviceMetricsOverride": [
    { width: number; height: number; deviceScaleFactor: number; mobile: false },
    unknown,
  ];
  readonly "Emulation.setEmulatedMedia": [{ features: { name: string; value: string }[] }, unknown];
  readonly "Emulation.setScriptExecutionDisabled": [{ value: boolean }, unknown];
  readonly "Emulation.setDefaultBackgroundColorOverride": [
    { color?: { r: number; g: number; b: number; a: number } },
    unknown,
  ];
  readonly "Runtime.evaluate": [
    { expression: string; awaitPromise: true; returnByValue: true },
    { result: { value?: unknown }; exceptionDetails?: ExceptionDetails },
  ];
}

export type Method = keyof Methods;

/** `scale`: of the picture, beside the pixels that the page has for each CSS pixel. */
interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
  scale: number;
}

export interface ExceptionDetails {
  readonly text: string;
  readonly exception?: { readonly description?: string; readonly value?: unknown };
}

/** What the browser tells unasked. `sessionId`: of the page that it is about. */
export type ChromiumEvent =
  | {
      readonly method: "Target.attachedToTarget";
      readonly params: {
        readonly sessionId: string;
        readonly targetInfo: { readonly targetId: string; readonly type: string };
      };
      readonly sessionId?: undefined;
    }
  | { readonly method: "Page.loadEventFired"; readonly sessionId: string }
  | { readonly method: "Inspector.targetCrashed"; readonly sessionId: string };
