import { z } from 'zod';

// The window's policy forbids code made from text, which zod would try for speed. Imported before
// any module that makes a schema.
z.config({ jitless: true });
