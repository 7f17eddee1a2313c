# The same as hello-amd64.s, which has the comments.

	.globl	_start
_start:
	mov	$4, %eax		# write
	mov	$1, %ebx		# standard output
	mov	$text, %ecx
	mov	$length, %edx
	int	$0x80			# each processor has it, unlike sysenter

	xor	%ebx, %ebx
	cmp	%edx, %eax
	setne	%bl
	mov	$1, %eax		# exit
	int	$0x80

text:
	.incbin	"hello.txt"
	.ascii	"The file is a program for linux/386.\n"
	length = . - text
