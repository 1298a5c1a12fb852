import { useQuery } from '@tanstack/react-query';

/** The printers of this computer as they are now. */
export function usePrinters() {
  return useQuery({
    queryKey: ['shell', 'printers'],
    queryFn: () => window.suaka.listPrinters(),
  });
}
