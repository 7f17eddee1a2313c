const zero = 0x30;

/**
 * The loader's order of library names, ascending: runs of digits count as numbers, and come after everything else.
 * The loader searches the cache by halving, so it must be this one; it is `_dl_cache_libcmp` of glibc's elf/dl-cache.c.
 */
export function compareLibraryNames(a: string, b: string): number {
  let [i, j] = [0, 0];
  while (i < a.length) {
    const [left, right] = [digitAt(a, i), digitAt(b, j)];
    if (left && right) {
      const [first, second] = [numberAt(a, i), numberAt(b, j)];
      if (first.value !== second.value) return (first.value - second.value) | 0;
      [i, j] = [first.end, second.end];
    } else if (left) return 1;
    else if (right) return -1;
    else {
      const difference = code(a, i) - code(b, j);
      if (difference !== 0) return difference;
      i++;
      j++;
    }
  }
  return -code(b, j);
}

/** 0 behind the end, as in C. */
function code(text: string, index: number): number {
  return index < text.length ? text.charCodeAt(index) : 0;
}

function digitAt(text: string, index: number): boolean {
  const digit = code(text, index) - zero;
  return digit >= 0 && digit <= 9;
}

/** A number of 32 bits that wraps around, as glibc's does: long ones are dates and hashes. */
function numberAt(text: string, start: number): { readonly value: number; readonly end: number } {
  let value = 0;
  let end = start;
  for (; digitAt(text, end); end++) value = (value * 10 + code(text, end) - zero) | 0;
  return { value, end };
}
