/* Stands in, in a wine prefix for tests, for a part of Windows 10 that wine has had since 8.13 only.
 * cryptography and Chromium ask it for random bytes. Never a part of a bundle. */

#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length)
{
    return SystemFunction036(buffer, (ULONG)length);
}
