/** What somebody knows their own device by: "Firefox, Windows". Of the browser's long line nothing else is kept. */
export function deviceInWords(userAgent: string | undefined): string {
  const agent = userAgent ?? '';
  const first = (kinds: readonly (readonly [RegExp, string])[]): string =>
    kinds.find(([sign]) => sign.test(agent))?.[1] ?? '';
  return [first(BROWSERS), first(SYSTEMS)].filter((word) => word !== '').join(', ');
}

/** Those that call themselves by others' names too come first. */
const BROWSERS = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;
const SYSTEMS = [
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
] as const;
