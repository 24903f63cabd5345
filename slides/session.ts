// Over file:// and in private windows, merely naming sessionStorage may throw. Then the tab forgets, and nothing else is lost.

export function recall(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // Forgotten.
  }
}
