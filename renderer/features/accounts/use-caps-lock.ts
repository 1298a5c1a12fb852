import { useEffect, useState } from 'react';

/**
 * Whether Caps Lock is on. It is known from the first key or click on: a page cannot ask for it.
 */
export function useCapsLock(): boolean {
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    const look = (event: KeyboardEvent | MouseEvent) => {
      setIsOn(event.getModifierState('CapsLock'));
    };
    const events = ['keydown', 'keyup', 'mousedown'] as const;
    for (const name of events) window.addEventListener(name, look);
    return () => {
      for (const name of events) window.removeEventListener(name, look);
    };
  }, []);
  return isOn;
}
