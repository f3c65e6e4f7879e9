; The installer: for one user, without administrator rights, 64-bit.
;
; makensis -DVERSION=0.1.0 -DVERSION_OF_FOUR=0.1.0.0 -DBUNDLE=… -DREMOVAL=… -DICON=… -DOUT=… setup.nsi
;
; Silent: setup.exe /S [/D=C:\some folder]   (/D stands last and is never quoted)
; Exit codes: 0 done, 1 cancelled, 2 aborted, 10 this Windows is too old, 11 the program is running.
; Data lies elsewhere (%LOCALAPPDATA%\workstation) and is touched neither here nor on removal.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
ManifestDPIAware true
RequestExecutionLevel user

!include LogicLib.nsh
!include MUI2.nsh
!include WinVer.nsh

!define NAME "党建编辑工作站"
!define REMOVAL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\workstation"
!define OLDEST_BUILD 17763
!define TOO_OLD 10
!define RUNNING 11

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\workstation"
InstallDirRegKey HKCU "Software\workstation" "InstallDir"
BrandingText "${NAME} ${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\workstation.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString TooOld ${LANG_SIMPCHINESE} "本机的 Windows 版本太旧：需要 Windows 10 1809（内部版本 ${OLDEST_BUILD}）或更新版本。"
LangString TooOld ${LANG_ENGLISH} "This Windows is too old: Windows 10 1809 (build ${OLDEST_BUILD}) or newer is needed."
LangString Running ${LANG_SIMPCHINESE} "${NAME}正在运行，请先关闭再安装或卸载。"
LangString Running ${LANG_ENGLISH} "The program is running; please close it first."
LangString SelfTest ${LANG_SIMPCHINESE} "${NAME} 自检"
LangString SelfTest ${LANG_ENGLISH} "${NAME} self-test"

VIProductVersion "${VERSION_OF_FOUR}"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "ProductName" "${NAME}"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "FileDescription" "${NAME} 安装程序"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "LegalCopyright" "MIT"

!macro EndWith CODE TEXT
  MessageBox MB_OK|MB_ICONEXCLAMATION "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; Windows lets nobody write to a program that runs.
!macro RefuseWhileRunning
  ${If} ${FileExists} "$INSTDIR\workstation.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\workstation.exe" a
    ${If} ${Errors}
      !insertmacro EndWith ${RUNNING} "$(Running)"
    ${EndIf}
    FileClose $0
    ClearErrors
    FileOpen $0 "$INSTDIR\workstation-cli.exe" a
    ${If} ${Errors}
      !insertmacro EndWith ${RUNNING} "$(Running)"
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  ReadRegStr $0 HKLM "Software\Microsoft\Windows NT\CurrentVersion" "CurrentBuildNumber"
  ${IfNot} ${AtLeastWin10}
  ${OrIf} $0 < ${OLDEST_BUILD}
    !insertmacro EndWith ${TOO_OLD} "$(TooOld)"
  ${EndIf}
FunctionEnd

Section
  !insertmacro RefuseWhileRunning
  ; The older version goes by its own list, so that nothing of it stays behind.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
  ${EndIf}
  SetOutPath "$INSTDIR"
  ; The two programs differ in little: side by side, the compressor sees the second as a copy.
  File "${BUNDLE}\workstation.exe"
  File "${BUNDLE}\workstation-cli.exe"
  File /r /x workstation.exe /x workstation-cli.exe "${BUNDLE}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\workstation.exe"
  CreateShortCut "$SMPROGRAMS\$(SelfTest).lnk" "$SYSDIR\cmd.exe" '/k ""$INSTDIR\workstation-cli.exe" --selftest"' "$INSTDIR\workstation.exe"
  WriteRegStr HKCU "Software\workstation" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${REMOVAL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${REMOVAL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${REMOVAL_KEY}" "DisplayIcon" "$INSTDIR\workstation.exe"
  WriteRegStr HKCU "${REMOVAL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${REMOVAL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${REMOVAL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${REMOVAL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${REMOVAL_KEY}" "NoRepair" 1
  WriteRegDWORD HKCU "${REMOVAL_KEY}" "EstimatedSize" ${KILOBYTES}
SectionEnd

Section "Uninstall"
  !insertmacro RefuseWhileRunning
  ; File by file: whatever somebody else put into the folder stays, and so does the folder then.
  !include "${REMOVAL}"
  Delete "$INSTDIR\uninstall.exe"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$SMPROGRAMS\$(SelfTest).lnk"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${REMOVAL_KEY}"
  DeleteRegKey HKCU "Software\workstation"
SectionEnd
